package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodInfo;

/**
 * A method of the application that a framework runs around a handler.
 *
 * @param confidence how sure it is that it runs for this handler
 */
record Step(MethodInfo method, Confidence confidence) {}

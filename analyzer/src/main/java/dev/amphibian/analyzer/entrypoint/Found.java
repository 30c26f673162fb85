package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;

/**
 * What a finder found.
 *
 * @param type the class whose object is called
 * @param method the method that runs
 */
public record Found(TypeInfo type, MethodInfo method, Trigger trigger) {}

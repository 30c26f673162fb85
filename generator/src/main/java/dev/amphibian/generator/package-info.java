/** Turns planned functions into projects: handlers, services, build and infrastructure files. */
@NullMarked
package dev.amphibian.generator;

import org.jspecify.annotations.NullMarked;

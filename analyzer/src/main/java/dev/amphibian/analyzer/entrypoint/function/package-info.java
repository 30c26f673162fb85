/** The entry points of code that is written for a function platform already. */
@NullMarked
package dev.amphibian.analyzer.entrypoint.function;

import org.jspecify.annotations.NullMarked;

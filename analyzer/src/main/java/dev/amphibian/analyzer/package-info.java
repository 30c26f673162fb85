/** The analyzer's front door: reads a codebase, judges its entry points, returns one value. */
@NullMarked
package dev.amphibian.analyzer;

import org.jspecify.annotations.NullMarked;

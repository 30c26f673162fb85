/** Platforms and their limits, as data with a source and a date for every figure. */
@NullMarked
package dev.amphibian.analyzer.platform;

import org.jspecify.annotations.NullMarked;

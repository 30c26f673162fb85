/** Measurements against peers, by hand; nothing here is released. */
@NullMarked
package dev.amphibian.analyzer.benchmarks;

import org.jspecify.annotations.NullMarked;

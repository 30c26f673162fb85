/** Whether an entry point can be a function, and what decided it. */
@NullMarked
package dev.amphibian.analyzer.verdict;

import org.jspecify.annotations.NullMarked;

/** Compares the call graph with the calls that were seen while an application ran. */
@NullMarked
package dev.amphibian.accuracy.edges;

import org.jspecify.annotations.NullMarked;

/** Who calls whom, and the paths from one method to another. */
@NullMarked
package dev.amphibian.analyzer.callgraph;

import org.jspecify.annotations.NullMarked;

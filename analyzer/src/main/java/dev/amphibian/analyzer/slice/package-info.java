/** Everything one entry point can reach. */
@NullMarked
package dev.amphibian.analyzer.slice;

import org.jspecify.annotations.NullMarked;

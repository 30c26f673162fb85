/** What an entry point costs as a function and in a container, and where the two meet. */
@NullMarked
package dev.amphibian.analyzer.cost;

import org.jspecify.annotations.NullMarked;

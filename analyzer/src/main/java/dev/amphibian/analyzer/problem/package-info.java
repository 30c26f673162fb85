/** How a problem is told to the person who can solve it. */
@NullMarked
package dev.amphibian.analyzer.problem;

import org.jspecify.annotations.NullMarked;

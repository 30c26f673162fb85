/** What library calls do to a limit, and the catalogue that says so. */
@NullMarked
package dev.amphibian.analyzer.effect;

import org.jspecify.annotations.NullMarked;

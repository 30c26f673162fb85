/** Writes a function as a module of its own that a team can go on with by hand. */
@NullMarked
package dev.amphibian.generator.eject;

import org.jspecify.annotations.NullMarked;

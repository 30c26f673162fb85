/** Compiles generated functions and packs them with the classes and jars that they need. */
@NullMarked
package dev.amphibian.generator.pack;

import org.jspecify.annotations.NullMarked;

/** The effect catalogue against the jars of the libraries that it speaks of. */
@NullMarked
package dev.amphibian.accuracy.effects;

import org.jspecify.annotations.NullMarked;

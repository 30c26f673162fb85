/** The forms in which a function can be generated. */
@NullMarked
package dev.amphibian.generator.target;

import org.jspecify.annotations.NullMarked;

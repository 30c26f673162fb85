/** The platform-neutral entry of a function that calls its handler method directly. */
@NullMarked
package dev.amphibian.generator.target.entry;

import org.jspecify.annotations.NullMarked;

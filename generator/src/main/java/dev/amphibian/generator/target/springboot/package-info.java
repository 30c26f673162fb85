/** The target {@code spring-boot}: a REST service of the slice, and its image. */
@NullMarked
package dev.amphibian.generator.target.springboot;

import org.jspecify.annotations.NullMarked;

/** An application whose calls are observed. */
@NullMarked
package dev.amphibian.spring.observed;

import org.jspecify.annotations.NullMarked;

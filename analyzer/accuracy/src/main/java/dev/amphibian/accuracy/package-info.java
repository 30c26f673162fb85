/** Applications from Maven Central, to compare what we say of them with what others say. */
@NullMarked
package dev.amphibian.accuracy;

import org.jspecify.annotations.NullMarked;

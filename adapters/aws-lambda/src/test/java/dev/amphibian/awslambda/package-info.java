/** The edge cases of HTTP events, by their ids, as far as payload format 2.0 has them. */
@NullMarked
package dev.amphibian.awslambda;

import org.jspecify.annotations.NullMarked;

/** Two real servers compared. */
@NullMarked
package dev.amphibian.local.parity;

import org.jspecify.annotations.NullMarked;

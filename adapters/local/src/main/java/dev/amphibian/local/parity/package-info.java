/**
 * The evidence that two addresses answer alike: the same requests to both, the answers compared.
 */
@NullMarked
package dev.amphibian.local.parity;

import org.jspecify.annotations.NullMarked;

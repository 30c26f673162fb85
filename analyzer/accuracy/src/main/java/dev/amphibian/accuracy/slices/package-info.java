/** Compares slices with the classes that a virtual machine loads while it serves one request. */
@NullMarked
package dev.amphibian.accuracy.slices;

import org.jspecify.annotations.NullMarked;

/** The annotations with which source code tells Amphibian what its authors decided. */
package dev.amphibian;

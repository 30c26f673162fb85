/** The Maven goals: parameters, console, and the one port between Maven and the analyzer. */
@NullMarked
package dev.amphibian.maven;

import org.jspecify.annotations.NullMarked;

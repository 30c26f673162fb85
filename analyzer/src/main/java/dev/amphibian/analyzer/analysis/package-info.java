/** The whole result as one immutable value. */
@NullMarked
package dev.amphibian.analyzer.analysis;

import org.jspecify.annotations.NullMarked;

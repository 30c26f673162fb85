/** Formats in which a finished analysis is written. */
@NullMarked
package dev.amphibian.analyzer.report;

import org.jspecify.annotations.NullMarked;

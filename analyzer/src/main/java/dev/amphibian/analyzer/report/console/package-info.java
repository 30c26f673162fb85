/** The verdict table for a terminal of 100 columns. */
@NullMarked
package dev.amphibian.analyzer.report.console;

import org.jspecify.annotations.NullMarked;

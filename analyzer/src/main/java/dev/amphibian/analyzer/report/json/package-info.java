/** The machine-readable report, analysis.json. */
@NullMarked
package dev.amphibian.analyzer.report.json;

import org.jspecify.annotations.NullMarked;

/** The report for developers, one self-contained page. */
@NullMarked
package dev.amphibian.analyzer.report.html;

import org.jspecify.annotations.NullMarked;

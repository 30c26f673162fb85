/** What people judged of findings, beside what rules find in marked fixtures and applications. */
@NullMarked
package dev.amphibian.accuracy.findings;

import org.jspecify.annotations.NullMarked;

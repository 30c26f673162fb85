/** Rules about threads and processors. */
@NullMarked
package dev.amphibian.analyzer.rule.concurrency;

import org.jspecify.annotations.NullMarked;

/** Rules about package and payload size. */
@NullMarked
package dev.amphibian.analyzer.rule.size;

import org.jspecify.annotations.NullMarked;

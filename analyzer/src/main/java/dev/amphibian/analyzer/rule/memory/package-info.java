/** Rules about memory. */
@NullMarked
package dev.amphibian.analyzer.rule.memory;

import org.jspecify.annotations.NullMarked;

/** Rules about what operators see of a function. */
@NullMarked
package dev.amphibian.analyzer.rule.observability;

import org.jspecify.annotations.NullMarked;

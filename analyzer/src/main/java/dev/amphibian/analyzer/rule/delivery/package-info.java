/** Rules about how often, in what order and how many at a time messages and starts come. */
@NullMarked
package dev.amphibian.analyzer.rule.delivery;

import org.jspecify.annotations.NullMarked;

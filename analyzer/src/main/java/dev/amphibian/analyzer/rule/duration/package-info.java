/** Rules about duration. */
@NullMarked
package dev.amphibian.analyzer.rule.duration;

import org.jspecify.annotations.NullMarked;

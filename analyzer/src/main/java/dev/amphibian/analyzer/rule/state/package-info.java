/** Rules about state that outlives an invocation. */
@NullMarked
package dev.amphibian.analyzer.rule.state;

import org.jspecify.annotations.NullMarked;

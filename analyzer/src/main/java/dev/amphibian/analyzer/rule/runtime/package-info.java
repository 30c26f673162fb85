/** Rules about what the machine must offer. */
@NullMarked
package dev.amphibian.analyzer.rule.runtime;

import org.jspecify.annotations.NullMarked;

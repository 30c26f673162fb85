/** Rules about what ties code to one vendor's platform. */
@NullMarked
package dev.amphibian.analyzer.rule.lockin;

import org.jspecify.annotations.NullMarked;

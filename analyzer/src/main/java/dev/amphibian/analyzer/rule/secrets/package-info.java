/** Rules about what must not lie in a package. */
@NullMarked
package dev.amphibian.analyzer.rule.secrets;

import org.jspecify.annotations.NullMarked;

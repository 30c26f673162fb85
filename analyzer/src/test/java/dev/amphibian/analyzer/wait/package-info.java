@NullMarked
package dev.amphibian.analyzer.wait;

import org.jspecify.annotations.NullMarked;

/** Rules compare one slice with one platform and yield findings. */
@NullMarked
package dev.amphibian.analyzer.rule;

import org.jspecify.annotations.NullMarked;

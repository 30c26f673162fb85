@NullMarked
package dev.amphibian.runtime.observation;

import org.jspecify.annotations.NullMarked;

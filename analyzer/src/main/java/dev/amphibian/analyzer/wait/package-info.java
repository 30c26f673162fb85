/** The longest time that code's own waits allow: sleeps, time-outs, retries. */
@NullMarked
package dev.amphibian.analyzer.wait;

import org.jspecify.annotations.NullMarked;

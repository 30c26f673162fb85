/**
 * How a function gets its objects and its calls: the lightest way that keeps the behaviour, with
 * the reason.
 */
@NullMarked
package dev.amphibian.generator.wiring;

import org.jspecify.annotations.NullMarked;

/**
 * What every function needs on every platform: calls, answers, JSON. Nothing here knows a platform
 * or a framework.
 */
@NullMarked
package dev.amphibian.runtime;

import org.jspecify.annotations.NullMarked;

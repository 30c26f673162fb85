/** What the runtime promises to every platform. */
@NullMarked
package dev.amphibian.runtime;

import org.jspecify.annotations.NullMarked;

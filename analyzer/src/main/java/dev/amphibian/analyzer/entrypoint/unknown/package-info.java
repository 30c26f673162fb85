/** What can't be found: entry points of frameworks that no finder knows. */
@NullMarked
package dev.amphibian.analyzer.entrypoint.unknown;

import org.jspecify.annotations.NullMarked;

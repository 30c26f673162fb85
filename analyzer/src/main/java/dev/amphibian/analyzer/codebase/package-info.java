/** What is analysed, as plain values: modules, types, methods, calls, settings, libraries. */
@NullMarked
package dev.amphibian.analyzer.codebase;

import org.jspecify.annotations.NullMarked;

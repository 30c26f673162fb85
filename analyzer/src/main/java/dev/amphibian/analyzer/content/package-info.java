/** What code touches beyond itself: settings, tables, resources, other processes. */
@NullMarked
package dev.amphibian.analyzer.content;

import org.jspecify.annotations.NullMarked;

/** What we propose for the entry points of a codebase, and the changes that would free most. */
@NullMarked
package dev.amphibian.analyzer.proposal;

import org.jspecify.annotations.NullMarked;

/** What reaches a limit, from where, and whether somebody accepted it. */
@NullMarked
package dev.amphibian.analyzer.finding;

import org.jspecify.annotations.NullMarked;

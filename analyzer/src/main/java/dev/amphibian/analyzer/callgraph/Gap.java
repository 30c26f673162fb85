package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Place;

/**
 * A place where the code decides only at run time what it calls.
 *
 * @param what what can't be known, in a few words
 */
public record Gap(Place place, String what) {}

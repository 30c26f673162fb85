package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.Place;

/**
 * A call from one application method to another, after dynamic dispatch.
 *
 * @param place where the call stands
 * @param confidence how sure it is that this implementation runs
 * @param called the method's name as it stands there, which a library may be that calls back; empty
 *     if no call stands there at all
 */
public record Edge(MethodId from, MethodId to, Place place, Confidence confidence, String called) {

  /** The same call, of which it isn't likely that it runs. */
  Edge possible() {
    return new Edge(from, to, place, Confidence.POSSIBLE, called);
  }
}

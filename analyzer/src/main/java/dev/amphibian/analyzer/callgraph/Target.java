package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;

/** A method that a call may run, and how surely. */
record Target(MethodId method, Confidence confidence) {

  static Target proven(MethodId method) {
    return new Target(method, Confidence.PROVEN);
  }

  static Target likely(MethodId method) {
    return new Target(method, Confidence.LIKELY);
  }

  static Target possible(MethodId method) {
    return new Target(method, Confidence.POSSIBLE);
  }
}

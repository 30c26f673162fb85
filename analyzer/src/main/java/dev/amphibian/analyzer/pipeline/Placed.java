package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.entrypoint.EntryPoint;
import java.util.stream.Stream;

/** An object that a framework calls, and the paths on which it does. */
record Placed(Participant participant, Scope scope) {

  /** Its methods, if it lies on an entry point's way. */
  Stream<Step> on(EntryPoint point) {
    return scope.on(Served.paths(point)).stream().flatMap(participant::steps);
  }
}

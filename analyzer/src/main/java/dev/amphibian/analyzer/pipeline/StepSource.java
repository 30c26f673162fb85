package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.entrypoint.EntryPoint;
import java.util.stream.Stream;

/** Knows one kind of thing that frameworks run around handlers, and around which. */
interface StepSource {

  /** What runs around an entry point's handler. */
  Stream<Step> around(EntryPoint entryPoint);
}

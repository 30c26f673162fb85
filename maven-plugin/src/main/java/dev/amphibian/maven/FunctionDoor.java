package dev.amphibian.maven;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.generator.wiring.ExceptionStatuses;
import dev.amphibian.generator.wiring.WiredFunction;
import dev.amphibian.local.HttpDoor;
import dev.amphibian.local.RunningFunction;
import dev.amphibian.local.gateway.FrontDoor;
import java.io.IOException;

/**
 * Opens HTTP addresses for functions that run here.
 *
 * @param frontDoor what stands before those that have routes
 */
record FunctionDoor(Codebase codebase, FrontDoor frontDoor) {

  /** An address for one; a function that takes payloads gets one that posts to it. */
  HttpDoor open(RunningFunction running, WiredFunction function) throws IOException {
    return function.isInvoked()
        ? HttpDoor.openForPayloads(running, path(function), new ExceptionStatuses(codebase)::of)
        : HttpDoor.open(running, frontDoor);
  }

  /** The path of a function that has no routes. */
  static String path(WiredFunction function) {
    return function.entries().get(0).routes().get(0);
  }
}

package dev.amphibian.benchmarks;

import dev.amphibian.local.FunctionPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One way to run a workload as a function.
 *
 * @param name what the table calls it
 * @param zip the package
 * @param handler the handler class
 * @param event what it is sent
 */
record Candidate(String name, Path zip, String handler, HttpEvent event) {

  /** With 1,769 MiB, for which Lambda gives one whole processor. */
  FunctionPackage function() {
    return FunctionPackage.of("benchmark", zip, handler + "::handleRequest").withMemory(1769);
  }

  /** In bytes. */
  long size() {
    try {
      return Files.size(zip);
    } catch (IOException e) {
      throw new IllegalStateException("Build the packages as docs/performance.md says: " + e, e);
    }
  }
}

package dev.amphibian.analyzer.codebase;

import java.nio.file.Path;

/**
 * A library on the application's run-time class path.
 *
 * @param group the Maven group id
 * @param artifact the Maven artifact id
 * @param version the version
 * @param file where it lies
 * @param zippedBytes its size as a file
 * @param unzippedBytes the sum of its entries' sizes
 */
public record Jar(
    String group,
    String artifact,
    String version,
    Path file,
    long zippedBytes,
    long unzippedBytes) {

  /** The coordinates {@code group:artifact}. */
  public String coordinates() {
    return group + ":" + artifact;
  }
}

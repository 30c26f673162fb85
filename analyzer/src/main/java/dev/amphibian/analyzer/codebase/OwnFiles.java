package dev.amphibian.analyzer.codebase;

import java.util.List;

/**
 * What an application itself brings into a package.
 *
 * @param java the newest Java version that its class files need
 * @param resources its files beside the classes, largest first
 */
public record OwnFiles(int java, List<Resource> resources) {

  public OwnFiles {
    resources = List.copyOf(resources);
  }

  /** A file beside the classes, by its name on the class path. */
  public record Resource(String name, long bytes) {}
}

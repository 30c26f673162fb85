package dev.amphibian.analyzer.codebase.read;

import java.nio.file.Path;

/** Paths as places show them: relative to the project's root where they lie below it. */
final class ShownPath {

  private ShownPath() {}

  static String of(Path root, Path file) {
    Path absoluteRoot = root.toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(absoluteRoot) ? absoluteRoot.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }
}

package dev.amphibian.accuracy.slices;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A class that a virtual machine loaded.
 *
 * @param name the binary name
 * @param source the jar or the folder that it came from; empty for the Java runtime's own and for
 *     what was made at run time
 */
record LoadedClass(String name, Optional<Path> source) {

  private static final String MARK = " source: ";

  /** Reads a line of {@code -Xlog:class+load} without decorations. */
  static Optional<LoadedClass> parse(String line) {
    int mark = line.indexOf(MARK);
    if (mark < 0) {
      return Optional.empty();
    }
    String source = line.substring(mark + MARK.length()).strip();
    return Optional.of(
        new LoadedClass(
            line.substring(0, mark).strip(),
            source.startsWith("file:") ? Optional.of(path(source)) : Optional.empty()));
  }

  private static Path path(String source) {
    return Path.of(URI.create(source.replace(" ", "%20"))).normalize();
  }
}

package dev.amphibian.generator;

import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.wiring.Wiring;
import java.util.List;

/**
 * A function in the form of one target.
 *
 * @param id the target's id, such as {@code aws-lambda}
 * @param startClass the binary name of the handler or main class
 * @param startsFromSnapshot whether the platform starts it from a snapshot of its initialised
 *     process
 * @param files below {@code <target>/<function>/}
 */
public record GeneratedTarget(
    String id,
    Wiring wiring,
    String startClass,
    boolean startsFromSnapshot,
    List<GeneratedFile> files) {

  public GeneratedTarget {
    files = List.copyOf(files);
  }

  /** The content of a file. */
  public String file(String path) {
    return files.stream()
        .filter(file -> file.path().equals(path))
        .map(GeneratedFile::content)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No file " + path + " among " + files));
  }
}

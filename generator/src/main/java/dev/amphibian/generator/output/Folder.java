package dev.amphibian.generator.output;

import dev.amphibian.analyzer.problem.UserProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder that is filled beside its place and then moved there, so that it is whole or not at all.
 */
public final class Folder {

  private Folder() {}

  /** Fills a folder. */
  @FunctionalInterface
  public interface Filling {

    /** Writes everything into {@code folder}, which is empty. */
    void fill(Path folder) throws IOException;
  }

  /**
   * Replaces {@code place} with what {@code filling} writes.
   *
   * @throws UserProblem if the place can't be written to
   */
  public static void replace(Path place, Filling filling) {
    Path parent = place.toAbsolutePath().getParent();
    try {
      Files.createDirectories(parent);
      // Not a temporary folder of Java's: those are for their owner alone, also once moved.
      Path temporary =
          Files.createDirectory(
              place.toAbsolutePath().resolveSibling(".amphibian-" + UUID.randomUUID()));
      try {
        filling.fill(temporary);
        delete(place);
        Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(temporary);
      }
    } catch (IOException e) {
      throw new UserProblem(
          "Can't write the generated files: " + e,
          place.toString(),
          "make the folder writable, or choose another output folder");
    }
  }

  /** Deletes a folder with all in it, if it is there. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}

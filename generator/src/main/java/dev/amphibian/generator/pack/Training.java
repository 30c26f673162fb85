package dev.amphibian.generator.pack;

import dev.amphibian.generator.GeneratedFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/** Runs a packaged function once, to see which classes its start and its first calls load. */
@FunctionalInterface
public interface Training {

  /** Runs nothing. */
  Training NONE = (function, zip, startClass) -> new TreeSet<>();

  /**
   * The binary names of the classes; none if the function isn't to be run.
   *
   * @param startClass the handler
   */
  SortedSet<String> classesLoaded(GeneratedFunction function, Path zip, String startClass)
      throws IOException;
}

package dev.amphibian.generator.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An application's files beside its classes. */
public final class Resources {

  private Resources() {}

  /** The files by their paths on the class path; of two the first counts. */
  public static SortedMap<String, Path> in(List<Path> folders) throws IOException {
    SortedMap<String, Path> found = new TreeMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.toString().endsWith(".class"))
              .forEach(file -> found.putIfAbsent(name(folder, file), file));
        }
      }
    }
    return found;
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}

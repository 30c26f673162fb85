package dev.amphibian.accuracy.edges.agent;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the agent is told on the command line.
 *
 * @param classes folders with the application's own class files
 * @param outside folders with class files that call the application from outside, such as tests
 * @param packages packages whose classes are the application's wherever they come from, such as a
 *     jar
 * @param out the folder into which each process writes its edges
 */
record AgentOptions(List<Path> classes, List<Path> outside, List<String> packages, Path out) {

  /**
   * Reads {@code classes=…,outside=…,packages=…,out=…}, several values separated as in a class
   * path.
   *
   * @throws IllegalArgumentException if an option is unknown or nothing says what the application
   *     is
   */
  static AgentOptions parse(String text) {
    Map<String, List<String>> values = new HashMap<>();
    for (String option : text.split(",")) {
      String[] parts = option.split("=", 2);
      if (parts.length < 2
          || !List.of("classes", "outside", "packages", "out").contains(parts[0])) {
        throw new IllegalArgumentException(
            "Unknown option '%s'; use classes=, outside=, packages= and out=".formatted(option));
      }
      values.put(parts[0], List.of(parts[1].split(File.pathSeparator)));
    }
    if (!values.containsKey("classes") && !values.containsKey("packages")) {
      throw new IllegalArgumentException("Say which classes are the application's: classes=FOLDER");
    }
    return new AgentOptions(
        paths(values, "classes").toList(),
        paths(values, "outside").toList(),
        values.getOrDefault("packages", List.of()),
        paths(values, "out").findFirst().orElse(Path.of("")));
  }

  private static Stream<Path> paths(Map<String, List<String>> values, String option) {
    return values.getOrDefault(option, List.of()).stream().map(Path::of);
  }
}

package dev.amphibian.accuracy.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two lists of entry points, and what explains the differences between them.
 *
 * @param found what we found
 * @param listed what the application lists
 * @param explanations from a deviation, such as {@code missing GET /x a.B#c()}, to its reason
 */
record Comparison(Set<String> found, Set<String> listed, Map<String, String> explanations) {

  private static final String REASON = " : ";

  /** Reads the explanations from a file of lines {@code deviation : reason}, if it is there. */
  static Comparison of(Set<String> found, Set<String> listed, Path file) throws IOException {
    Map<String, String> explanations = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        int at = line.indexOf(REASON);
        if (at > 0 && !line.startsWith("#")) {
          explanations.put(line.substring(0, at), line.substring(at + REASON.length()));
        }
      }
    }
    return new Comparison(found, listed, explanations);
  }

  /** What the application lists and we don't find. */
  Set<String> missing() {
    Set<String> missing = new TreeSet<>(listed);
    missing.removeAll(found);
    return missing;
  }

  /** What we find and the application doesn't list. */
  Set<String> tooMany() {
    Set<String> tooMany = new TreeSet<>(found);
    tooMany.removeAll(listed);
    return tooMany;
  }

  /** All deviations, each with its reason if there is one. */
  List<String> report() {
    List<String> lines = new ArrayList<>();
    for (String deviation : deviations()) {
      String reason = explanations.get(deviation);
      lines.add(deviation + (reason == null ? "  UNEXPLAINED" : REASON + reason));
    }
    explanations.keySet().stream()
        .filter(deviation -> !deviations().contains(deviation))
        .forEach(deviation -> lines.add(deviation + "  EXPLAINED BUT NOT THERE"));
    return lines;
  }

  /** Whether each deviation has its reason, and each reason its deviation. */
  boolean isExplained() {
    return deviations().equals(explanations.keySet());
  }

  private Set<String> deviations() {
    Set<String> all = new TreeSet<>();
    missing().forEach(line -> all.add("missing " + line));
    tooMany().forEach(line -> all.add("too many " + line));
    return all;
  }
}

package dev.amphibian.analyzer.entrypoint.spring;

import java.util.ArrayList;
import java.util.List;

/** Puts path patterns together as Spring does. */
final class PathPatterns {

  private PathPatterns() {}

  /** Every outer pattern with every inner one; none stands for the empty pattern. */
  static List<String> combined(List<String> outer, List<String> inner) {
    List<String> all = new ArrayList<>();
    for (String first : orEmpty(outer)) {
      for (String second : orEmpty(inner)) {
        all.add(joined(first, second));
      }
    }
    return all;
  }

  private static List<String> orEmpty(List<String> paths) {
    return paths.isEmpty() ? List.of("") : paths;
  }

  /** One slash between the two, one in front. */
  static String joined(String outer, String inner) {
    String first = withSlash(outer);
    String second = withSlash(inner);
    if (first.isEmpty() || second.isEmpty()) {
      return first + second;
    }
    if (first.endsWith("/*") && !first.endsWith("/**")) {
      return first.substring(0, first.length() - 2) + second;
    }
    return first.endsWith("/") ? first.substring(0, first.length() - 1) + second : first + second;
  }

  private static String withSlash(String path) {
    return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
  }
}

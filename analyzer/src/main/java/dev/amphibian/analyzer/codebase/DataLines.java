package dev.amphibian.analyzer.codebase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of the analyzer's own data files, without blank ones and comments. */
public final class DataLines {

  private DataLines() {}

  /**
   * The lines of a file in UTF-8, stripped.
   *
   * @param resource its absolute name, such as {@code /effects/java.effects}
   * @throws IllegalStateException if the analyzer's jar doesn't have it
   */
  public static List<String> of(String resource) {
    try (InputStream in = DataLines.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the analyzer's jar");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The facts of a file whose lines are a name, a fact and a value with blanks between them: the
   * values by fact by name, all in the file's order.
   *
   * @param resource its absolute name
   */
  public static Map<String, Map<String, List<String>>> facts(String resource) {
    Map<String, Map<String, List<String>>> facts = new LinkedHashMap<>();
    for (String line : of(resource)) {
      String[] words = line.split("\\s+", 3);
      facts
          .computeIfAbsent(words[0], unused -> new LinkedHashMap<>())
          .computeIfAbsent(words[1], unused -> new ArrayList<>())
          .add(words[2]);
    }
    return facts;
  }
}

package dev.amphibian.generator.target;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Texts between double quotes, as YAML, JSON and Dockerfiles read them alike. */
public final class Quoted {

  private Quoted() {}

  /** The text between quotes. */
  public static String text(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Each text between quotes. */
  public static List<String> all(List<String> texts) {
    return texts.stream().map(Quoted::text).toList();
  }

  /** The same keys with quoted values. */
  public static SortedMap<String, String> values(Map<String, String> map) {
    SortedMap<String, String> quoted = new TreeMap<>();
    map.forEach((key, value) -> quoted.put(key, text(value)));
    return quoted;
  }
}

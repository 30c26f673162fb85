package dev.amphibian.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * HTTP header fields: names in any letter case, several values per name in their order.
 *
 * <p>Immutable. Names keep the spelling with which they were first given.
 */
public final class Headers {

  private static final Headers NONE = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

  private final TreeMap<String, List<String>> values;

  private Headers(TreeMap<String, List<String>> values) {
    this.values = values;
  }

  /** No header at all. */
  public static Headers none() {
    return NONE;
  }

  /** Copies {@code fields}; names that differ only in case are joined, in iteration order. */
  public static Headers of(Map<String, ? extends Iterable<String>> fields) {
    TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.forEach(
        (name, given) ->
            given.forEach(
                value -> copy.computeIfAbsent(name, unused -> new ArrayList<>()).add(value)));
    copy.replaceAll((name, list) -> List.copyOf(list));
    return new Headers(copy);
  }

  /** This, with {@code name} set to the one {@code value}. */
  public Headers with(String name, String value) {
    TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(values);
    copy.put(name, List.of(value));
    return new Headers(copy);
  }

  /** The first value of {@code name}. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** All values of {@code name}, none if absent. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** All fields, sorted by name without regard to case. */
  public Map<String, List<String>> asMap() {
    return Collections.unmodifiableMap(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Headers headers && lowered().equals(headers.lowered());
  }

  @Override
  public int hashCode() {
    return lowered().hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }

  private Map<String, List<String>> lowered() {
    Map<String, List<String>> lowered = new TreeMap<>();
    values.forEach((name, list) -> lowered.put(name.toLowerCase(Locale.ROOT), list));
    return lowered;
  }
}

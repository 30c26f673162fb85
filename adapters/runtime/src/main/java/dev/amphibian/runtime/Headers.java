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
 * <p>Immutable. Names keep the spelling with which they were first given. Plain loops instead of
 * lambdas: these methods run before the first answer of a cold start.
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
    for (Map.Entry<String, ? extends Iterable<String>> field : fields.entrySet()) {
      for (String value : field.getValue()) {
        List<String> list = copy.get(field.getKey());
        if (list == null) {
          list = new ArrayList<>(1);
          copy.put(field.getKey(), list);
        }
        list.add(value);
      }
    }
    for (Map.Entry<String, List<String>> field : copy.entrySet()) {
      field.setValue(List.copyOf(field.getValue()));
    }
    return new Headers(copy);
  }

  /** This, with {@code name} set to the one {@code value}. */
  public Headers with(String name, String value) {
    TreeMap<String, List<String>> copy = copyWithout(name);
    copy.put(name, List.of(value));
    return new Headers(copy);
  }

  /** This, with {@code value} added behind the values that {@code name} has. */
  public Headers and(String name, String value) {
    List<String> longer = new ArrayList<>(all(name));
    longer.add(value);
    TreeMap<String, List<String>> copy = copyWithout("");
    copy.put(name, List.copyOf(longer));
    return new Headers(copy);
  }

  /** This, without {@code name}. */
  public Headers without(String name) {
    return values.containsKey(name) ? new Headers(copyWithout(name)) : this;
  }

  /** The first value of {@code name}. */
  public Optional<String> first(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
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

  private TreeMap<String, List<String>> copyWithout(String name) {
    TreeMap<String, List<String>> copy = new TreeMap<>(values);
    copy.remove(name);
    return copy;
  }

  private Map<String, List<String>> lowered() {
    Map<String, List<String>> lowered = new TreeMap<>();
    for (Map.Entry<String, List<String>> field : values.entrySet()) {
      lowered.put(field.getKey().toLowerCase(Locale.ROOT), field.getValue());
    }
    return lowered;
  }
}

package dev.amphibian.analyzer.cache;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much one run took from a cache and how much it made anew.
 *
 * @param kinds by the kind of the values, such as {@code sources}
 */
public record CacheCounters(Map<String, Count> kinds) {

  /**
   * How many values of one kind there were.
   *
   * @param kept those that were taken from the cache
   * @param made those that were made anew
   */
  public record Count(long kept, long made) {

    /** None of either. */
    public static final Count NONE = new Count(0, 0);

    Count plus(Count other) {
      return new Count(kept + other.kept, made + other.made);
    }

    private String text() {
      return made + " new" + (kept > 0 ? ", " + kept + " kept" : "");
    }
  }

  public CacheCounters {
    kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
  }

  /** Those of a kind. */
  public Count of(String kind) {
    return Optional.ofNullable(kinds.get(kind)).orElse(Count.NONE);
  }

  /** Such as {@code classes: 640 new; sources: 2 new, 31 kept}. */
  @Override
  public String toString() {
    return kinds.entrySet().stream()
        .map((Map.Entry<String, Count> kind) -> kind.getKey() + ": " + kind.getValue().text())
        .collect(Collectors.joining("; "));
  }
}

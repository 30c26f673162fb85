package dev.amphibian.analyzer.codebase;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was found out about something. Several threads may ask at once, and finding one
 * answer may ask for others; what two threads find at the same time must be equal.
 *
 * @param <K> what is asked about
 * @param <V> what is found out
 */
public final class Memo<K, V> {

  private final Map<K, V> known = new ConcurrentHashMap<>();
  private final Function<K, V> find;

  /** Remembers the answers of this function. */
  public Memo(Function<K, V> find) {
    this.find = find;
  }

  /** The answer, found when first asked for. */
  public V of(K key) {
    V value = known.get(key);
    if (value == null) {
      value = find.apply(key);
      V first = known.putIfAbsent(key, value);
      value = first == null ? value : first;
    }
    return value;
  }
}

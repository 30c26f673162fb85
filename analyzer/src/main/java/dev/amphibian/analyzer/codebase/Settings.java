package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The application's configuration as its files give it without a profile, with Spring's relaxed
 * names: {@code maxFileSize}, {@code max-file-size} and {@code MAX_FILE_SIZE} are one key.
 */
public final class Settings {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:{}]+)(?::([^{}]*))?}");
  private static final int NESTING = 8;

  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, Place> places = new TreeMap<>();

  /** Keys with their values; where a key comes twice the later entry counts. */
  public Settings(List<Entry> entries) {
    for (Entry entry : entries) {
      values.put(uniform(entry.key()), entry.value());
      places.put(uniform(entry.key()), entry.place());
    }
  }

  /** One line of configuration. */
  public record Entry(String key, String value, Place place) {}

  /** A value with its placeholders resolved as far as the files allow. */
  public Optional<String> get(String key) {
    return Optional.ofNullable(values.get(uniform(key))).map(this::resolve);
  }

  /** Where a key is set. */
  public Optional<Place> place(String key) {
    return Optional.ofNullable(places.get(uniform(key)));
  }

  /** Whether any key begins with this prefix. */
  public boolean hasPrefix(String prefix) {
    String uniform = uniform(prefix);
    return values.keySet().stream().anyMatch(key -> key.startsWith(uniform));
  }

  /** A text with its <code>${…}</code> replaced; unknown ones without default stay. */
  public String resolve(String text) {
    String resolved = text;
    for (int i = 0; i < NESTING; i++) {
      String next =
          PLACEHOLDER.matcher(resolved).replaceAll(m -> Matcher.quoteReplacement(value(m)));
      if (next.equals(resolved)) {
        break;
      }
      resolved = next;
    }
    return resolved;
  }

  private String value(MatchResult match) {
    String known = values.get(uniform(match.group(1)));
    if (known != null) {
      return known;
    }
    String fallback = match.group(2);
    return fallback != null ? fallback : match.group();
  }

  private static String uniform(String key) {
    return key.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
  }
}

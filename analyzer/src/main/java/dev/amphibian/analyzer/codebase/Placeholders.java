package dev.amphibian.analyzer.codebase;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Replaces <code>${key}</code> and <code>${key:default}</code>, one inside the other too. */
final class Placeholders {

  private static final String OPEN = "${";

  private final Function<String, Optional<String>> values;
  private final Set<String> open = new LinkedHashSet<>();

  /** Placeholders that stand for these values, in which there may be placeholders again. */
  Placeholders(Function<String, Optional<String>> values) {
    this.values = values;
  }

  /** A text with what is known put in; the rest stays as it is written. */
  String resolve(String text) {
    StringBuilder resolved = new StringBuilder();
    int position = 0;
    for (int start = text.indexOf(OPEN); start >= 0; start = text.indexOf(OPEN, position)) {
      int end = end(text, start);
      if (end < 0) {
        break;
      }
      resolved.append(text, position, start);
      resolved.append(value(text.substring(start + OPEN.length(), end)));
      position = end + 1;
    }
    return resolved.append(text.substring(position)).toString();
  }

  /** Where the brace stands that closes the placeholder at {@code start}, {@code -1} if none. */
  private static int end(String text, int start) {
    int depth = 0;
    for (int i = start + 1; i < text.length(); i++) {
      char sign = text.charAt(i);
      depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private String value(String inside) {
    int colon = colon(inside);
    String key = resolve(colon < 0 ? inside : inside.substring(0, colon)).strip();
    if (open.add(key)) {
      try {
        Optional<String> known = values.apply(key).map(this::resolve);
        if (known.isPresent()) {
          return known.get();
        }
      } finally {
        open.remove(key);
      }
    }
    return colon < 0 ? OPEN + inside + "}" : resolve(inside.substring(colon + 1));
  }

  /** The first colon outside of an inner placeholder. */
  private static int colon(String inside) {
    int depth = 0;
    for (int i = 0; i < inside.length(); i++) {
      char sign = inside.charAt(i);
      depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
      if (depth == 0 && sign == ':') {
        return i;
      }
    }
    return -1;
  }
}

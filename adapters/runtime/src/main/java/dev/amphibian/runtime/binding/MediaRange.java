package dev.amphibian.runtime.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One entry of an {@code Accept} header.
 *
 * @param type the type with its subtype, in lower case
 * @param text the entry without its quality
 * @param quality from 0 to 1
 */
record MediaRange(String type, String text, double quality) {

  /** The ranges, most wanted first; none if the header isn't there. */
  static List<MediaRange> of(List<String> accept) {
    List<MediaRange> ranges = new ArrayList<>();
    for (String entry : String.join(",", accept).split(",", -1)) {
      if (!entry.isBlank()) {
        insert(ranges, parse(entry));
      }
    }
    return ranges;
  }

  private static void insert(List<MediaRange> ranges, MediaRange range) {
    int at = ranges.size();
    while (at > 0 && range.isBefore(ranges.get(at - 1))) {
      at--;
    }
    ranges.add(at, range);
  }

  private static MediaRange parse(String entry) {
    String[] parts = entry.split(";", -1);
    StringBuilder text = new StringBuilder(parts[0].trim());
    double quality = 1;
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].trim();
      if (part.startsWith("q=")) {
        quality = quality(part.substring(2));
      } else {
        text.append(';').append(part);
      }
    }
    return new MediaRange(parts[0].trim().toLowerCase(Locale.ROOT), text.toString(), quality);
  }

  private static double quality(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  private boolean isBefore(MediaRange other) {
    return quality != other.quality ? quality > other.quality : other.wildcards() > wildcards();
  }

  private int wildcards() {
    return type.equals("*/*") ? 2 : type.contains("*") ? 1 : 0;
  }

  boolean isAll() {
    return type.equals("*/*");
  }

  boolean isJson() {
    return type.equals("application/json");
  }

  /** Whether JSON is meant, whatever name the range gives it. */
  boolean takesJson() {
    return isAll()
        || isJson()
        || type.equals("application/*")
        || (type.startsWith("application/") && type.endsWith("+json"));
  }

  /** The type to answer with: the caller's own name for JSON if it gives one. */
  String jsonType() {
    return type.contains("*") ? "application/json" : text;
  }

  boolean takesHtml() {
    return type.equals("text/html") || type.equals("text/*");
  }
}

package dev.amphibian.analyzer.rule.size;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as Spring Boot's configuration writes them: {@code 10MB}, {@code 512KB}, {@code -1}. */
final class DataSize {

  private static final Pattern SYNTAX = Pattern.compile("(-?\\d{1,15})\\s*(B|KB|MB|GB|TB)?");

  private DataSize() {}

  static OptionalLong bytes(String text) {
    Matcher matcher = SYNTAX.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    int power =
        switch (String.valueOf(matcher.group(2))) {
          case "KB" -> 1;
          case "MB" -> 2;
          case "GB" -> 3;
          case "TB" -> 4;
          default -> 0;
        };
    return OptionalLong.of(Long.parseLong(matcher.group(1)) * (1L << (10 * power)));
  }

  /** How many bytes fit into a text payload once base64 has made four of every three. */
  static long beforeBase64(long payload) {
    return payload / 4 * 3;
  }
}

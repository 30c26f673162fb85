package dev.amphibian.analyzer.rule.duration;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time as configurations write them: {@code 500}, {@code 30s}, {@code PT30S}. */
final class Millis {

  private static final Pattern SIMPLE = Pattern.compile("(-?\\d{1,12})\\s*(ms|s|m|h|d)?");

  private Millis() {}

  static OptionalLong of(String text) {
    Matcher simple = SIMPLE.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (simple.matches()) {
      return OptionalLong.of(Long.parseLong(simple.group(1)) * factor(simple.group(2)));
    }
    try {
      return OptionalLong.of(Duration.parse(text.strip()).toMillis());
    } catch (DateTimeParseException | ArithmeticException e) {
      return OptionalLong.empty();
    }
  }

  /** The same where a number without unit counts seconds. */
  static OptionalLong inSeconds(String text) {
    return of(text.strip().matches("\\d+") ? text.strip() + "s" : text);
  }

  private static long factor(@Nullable String unit) {
    return switch (String.valueOf(unit)) {
      case "s" -> 1_000;
      case "m" -> 60_000;
      case "h" -> 3_600_000;
      case "d" -> 86_400_000;
      default -> 1;
    };
  }
}

package dev.amphibian.analyzer.entrypoint;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 500ms}, {@code 30s}, {@code 2m}, {@code 1h}, {@code 1d}.
 */
public final class Durations {

  private static final Pattern SIMPLE = Pattern.compile("\\s*(\\d{1,12})\\s*(ms|s|m|h|d)\\s*");
  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

  private Durations() {}

  /** The duration in milliseconds; empty if the text is none. */
  public static OptionalLong millis(String text) {
    Matcher matcher = SIMPLE.matcher(text);
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(Long.parseLong(matcher.group(1)) * unit(matcher.group(2)));
  }

  /**
   * A plain number in the given unit, or a duration as Spring reads it: {@code PT5S}, {@code 5s};
   * in milliseconds, empty if the text is neither.
   */
  public static OptionalLong millis(String text, TimeUnit unit) {
    try {
      if (text.toUpperCase(Locale.ROOT).startsWith("P")) {
        return OptionalLong.of(Duration.parse(text).toMillis());
      }
      return text.matches("-?\\d+")
          ? OptionalLong.of(unit.toMillis(Long.parseLong(text)))
          : millis(text);
    } catch (ArithmeticException | DateTimeParseException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static long unit(String name) {
    Long millis = MILLIS.get(name);
    return millis == null ? 0 : millis;
  }
}

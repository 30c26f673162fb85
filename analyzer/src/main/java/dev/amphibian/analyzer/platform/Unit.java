package dev.amphibian.analyzer.platform;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a quantity counts, how people write it, and how they like to read it. */
public enum Unit {
  /** As providers mean it where they give both, a megabyte is 1,048,576 bytes. */
  BYTES(
      Map.of(
          "bytes", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30, "KiB", 1L << 10, "MiB",
          1L << 20, "GiB", 1L << 30)) {
    @Override
    public String format(long value) {
      if (value >= MIB) {
        return trimmed(value / (double) MIB) + " MiB";
      }
      return value >= KIB ? trimmed(value / (double) KIB) + " KiB" : value + " bytes";
    }
  },
  MILLISECONDS(Map.of("ms", 1L, "s", 1_000L, "min", 60_000L, "h", 3_600_000L)) {
    @Override
    public String format(long value) {
      return value >= 1000 ? trimmed(value / 1000.0) + " s" : value + " ms";
    }
  },
  COUNT(Map.of("", 1L)) {
    @Override
    public String format(long value) {
      return String.valueOf(value);
    }
  };

  private static final long KIB = 1024;
  private static final long MIB = 1024 * 1024;
  private static final Pattern QUANTITY = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*(\\w*)");

  private final Map<String, Long> factors;

  Unit(Map<String, Long> factors) {
    this.factors = factors;
  }

  /** A value in words. */
  public abstract String format(long value);

  /** The value of a quantity such as {@code 512 MB}; empty if it isn't one of this unit. */
  public OptionalLong parse(String text) {
    Matcher quantity = QUANTITY.matcher(text.strip());
    if (!quantity.matches() || !factors.containsKey(quantity.group(2))) {
      return OptionalLong.empty();
    }
    BigDecimal factor = BigDecimal.valueOf(factors.get(quantity.group(2)));
    return OptionalLong.of(new BigDecimal(quantity.group(1)).multiply(factor).longValue());
  }

  /** Quantities of this unit as examples, for messages. */
  public String example() {
    return switch (this) {
      case BYTES -> "512 MB";
      case MILLISECONDS -> "30 s";
      case COUNT -> "100";
    };
  }

  private static String trimmed(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}

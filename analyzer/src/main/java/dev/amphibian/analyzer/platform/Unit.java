package dev.amphibian.analyzer.platform;

import java.util.Locale;

/** What a quantity counts, and how people like to read it. */
public enum Unit {
  BYTES {
    @Override
    public String format(long value) {
      if (value >= MIB) {
        return trimmed(value / (double) MIB) + " MiB";
      }
      return value >= KIB ? trimmed(value / (double) KIB) + " KiB" : value + " bytes";
    }
  },
  MILLISECONDS {
    @Override
    public String format(long value) {
      return value >= 1000 ? trimmed(value / 1000.0) + " s" : value + " ms";
    }
  };

  private static final long KIB = 1024;
  private static final long MIB = 1024 * 1024;

  /** A value in words. */
  public abstract String format(long value);

  private static String trimmed(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}

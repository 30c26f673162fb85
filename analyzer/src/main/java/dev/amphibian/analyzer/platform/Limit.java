package dev.amphibian.analyzer.platform;

/**
 * One figure of a platform.
 *
 * @param value in the unit of {@code id}: bytes, milliseconds or a number
 * @param source where the figure stands
 * @param date the day on which it was read there, ISO 8601, as exactly as it is known
 * @param verified whether it was read at the source itself
 */
public record Limit(LimitId id, long value, String source, String date, boolean verified) {

  /** The value in words, such as {@code 900 s}. */
  public String text() {
    return id.unit().format(value);
  }
}

package dev.amphibian.analyzer.platform;

import java.math.BigDecimal;

/**
 * One price of a platform.
 *
 * @param usd in US dollars per what {@code id} counts, before free tiers and discounts
 * @param source where the figure stands
 * @param date the day on which it was read there, ISO 8601, as exactly as it is known
 * @param verified whether it was read at the source itself
 */
public record Price(PriceId id, double usd, String source, String date, boolean verified) {

  /** The figure without exponent, such as {@code 0.0000002}. */
  public String text() {
    return BigDecimal.valueOf(usd).stripTrailingZeros().toPlainString();
  }
}

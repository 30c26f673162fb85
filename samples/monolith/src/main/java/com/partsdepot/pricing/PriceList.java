package com.partsdepot.pricing;

import com.partsdepot.common.BusinessRuleException;
import com.partsdepot.common.NotFoundException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * List prices in euro. A part number is its family, a dash and five digits; the first digit is the
 * frame size, and each size above the first adds a quarter of the family's base price.
 */
@Component
public class PriceList {

  private static final Pattern PART_NUMBER = Pattern.compile("([A-Z]{3})-([1-9])\\d{4}");
  private static final LocalDate EFFECTIVE_FROM = LocalDate.of(2026, 1, 5);
  private static final BigDecimal SIZE_STEP = new BigDecimal("0.25");

  private static final Map<String, BigDecimal> BASE_PRICES =
      Map.of(
          "HYD", new BigDecimal("184.00"),
          "PNE", new BigDecimal("96.50"),
          "BRG", new BigDecimal("42.80"),
          "GEA", new BigDecimal("312.00"),
          "SEA", new BigDecimal("8.90"),
          "ELE", new BigDecimal("129.00"),
          "CON", new BigDecimal("67.20"),
          "CUT", new BigDecimal("54.40"));

  public BigDecimal priceOf(String partNumber) {
    Matcher matcher = PART_NUMBER.matcher(partNumber);
    if (!matcher.matches()) {
      throw new BusinessRuleException(
          "invalid_part_number", "'" + partNumber + "' is not a part number");
    }
    BigDecimal base = BASE_PRICES.get(matcher.group(1));
    if (base == null) {
      throw new NotFoundException("part family", matcher.group(1));
    }
    BigDecimal sizesAboveFirst = new BigDecimal(matcher.group(2)).subtract(BigDecimal.ONE);
    BigDecimal factor = BigDecimal.ONE.add(SIZE_STEP.multiply(sizesAboveFirst));
    return base.multiply(factor).setScale(2, RoundingMode.HALF_UP);
  }

  public LocalDate effectiveFrom() {
    return EFFECTIVE_FROM;
  }
}

package com.partsdepot.pricing;

import com.partsdepot.common.BusinessRuleException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The house rates: fixed by finance together with the price list, units per euro. */
@Component
public class ExchangeRates {

  private static final Map<String, BigDecimal> PER_EURO =
      Map.of(
          "EUR", new BigDecimal("1"),
          "USD", new BigDecimal("1.0850"),
          "GBP", new BigDecimal("0.8420"),
          "CHF", new BigDecimal("0.9510"),
          "SEK", new BigDecimal("11.2400"),
          "JPY", new BigDecimal("162.50"));

  public BigDecimal fromEuro(BigDecimal amount, String currency) {
    return amount.multiply(rate(currency)).setScale(digits(currency), RoundingMode.HALF_UP);
  }

  public BigDecimal toEuro(BigDecimal amount, String currency) {
    return amount.divide(rate(currency), 2, RoundingMode.HALF_UP);
  }

  public boolean trades(String currency) {
    return PER_EURO.containsKey(currency);
  }

  private BigDecimal rate(String currency) {
    BigDecimal rate = PER_EURO.get(currency);
    if (rate == null) {
      throw new BusinessRuleException("unknown_currency", "We do not trade in '" + currency + "'");
    }
    return rate;
  }

  private int digits(String currency) {
    return Currency.getInstance(currency).getDefaultFractionDigits();
  }
}

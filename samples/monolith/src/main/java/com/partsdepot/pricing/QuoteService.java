package com.partsdepot.pricing;

import com.partsdepot.common.BusinessRuleException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

@Service
public class QuoteService {

  public record Quote(
      String partNumber,
      int quantity,
      String currency,
      BigDecimal listPrice,
      BigDecimal discountPercent,
      BigDecimal unitPrice,
      BigDecimal total,
      LocalDate validUntil) {}

  private static final int MAX_QUANTITY = 10_000;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final PriceList priceList;
  private final DiscountTiers discountTiers;
  private final ExchangeRates exchangeRates;
  private final QuoteValidity validity;

  public QuoteService(
      PriceList priceList,
      DiscountTiers discountTiers,
      ExchangeRates exchangeRates,
      QuoteValidity validity) {
    this.priceList = priceList;
    this.discountTiers = discountTiers;
    this.exchangeRates = exchangeRates;
    this.validity = validity;
  }

  /**
   * Quotes a quantity of one part.
   *
   * @param requestedOn the day the customer asked, or null for the price list's own date
   */
  public Quote quote(String partNumber, int quantity, String currency, LocalDate requestedOn) {
    if (quantity < 1 || quantity > MAX_QUANTITY) {
      throw new BusinessRuleException(
          "invalid_quantity", "Quantity must be between 1 and " + MAX_QUANTITY);
    }
    BigDecimal listPrice = exchangeRates.fromEuro(priceList.priceOf(partNumber), currency);
    BigDecimal discountPercent = discountTiers.percentFor(quantity);
    BigDecimal unitPrice =
        listPrice
            .multiply(HUNDRED.subtract(discountPercent))
            .divide(HUNDRED, listPrice.scale(), RoundingMode.HALF_UP);
    return new Quote(
        partNumber,
        quantity,
        currency,
        listPrice,
        discountPercent,
        unitPrice,
        unitPrice.multiply(BigDecimal.valueOf(quantity)),
        validity.lastDayFor(requestedOn == null ? priceList.effectiveFrom() : requestedOn));
  }
}

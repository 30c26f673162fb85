package com.partsdepot.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.partsdepot.common.BusinessRuleException;
import com.partsdepot.common.NotFoundException;
import com.partsdepot.pricing.QuoteService.Quote;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteServiceTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

  private final QuoteService quotes =
      new QuoteService(
          new PriceList(), new DiscountTiers(), new ExchangeRates(), new QuoteValidity());

  @Test
  void quotesASinglePartAtListPrice() {
    Quote quote = quotes.quote("HYD-10410", 1, "EUR", TUESDAY);

    assertThat(quote.listPrice()).isEqualTo("184.00");
    assertThat(quote.unitPrice()).isEqualTo("184.00");
    assertThat(quote.total()).isEqualTo("184.00");
    assertThat(quote.validUntil()).isEqualTo("2026-04-02");
  }

  @Test
  void addsAQuarterOfTheBasePriceForEachFrameSize() {
    assertThat(quotes.quote("GEA-30000", 1, "EUR", TUESDAY).listPrice()).isEqualTo("468.00");
  }

  @ParameterizedTest
  @CsvSource({"9, 0.0, 80.10", "10, 4.0, 85.40", "50, 10.0, 400.50", "1000, 22.5, 6900.00"})
  void discountsByQuantity(int quantity, BigDecimal percent, BigDecimal total) {
    Quote quote = quotes.quote("SEA-10001", quantity, "EUR", TUESDAY);

    assertThat(quote.discountPercent()).isEqualTo(percent);
    assertThat(quote.total()).isEqualTo(total);
  }

  @Test
  void roundsToTheCurrencysDigits() {
    Quote quote = quotes.quote("SEA-10001", 12, "JPY", TUESDAY);

    assertThat(quote.listPrice()).isEqualTo("1446");
    assertThat(quote.total()).isEqualTo("16656");
  }

  @Test
  void countsFromThePriceListWhenNoDayIsGiven() {
    assertThat(quotes.quote("HYD-10410", 1, "EUR", null).validUntil()).isEqualTo("2026-02-04");
  }

  @Test
  void neverEndsOnAWeekend() {
    LocalDate thursday = LocalDate.of(2026, 3, 5);

    assertThat(quotes.quote("HYD-10410", 1, "EUR", thursday).validUntil()).isEqualTo("2026-04-06");
  }

  @Test
  void refusesCurrenciesWeDoNotTradeIn() {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> quotes.quote("HYD-10410", 1, "XXX", TUESDAY))
        .satisfies(e -> assertThat(e.code()).isEqualTo("unknown_currency"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_001})
  void refusesImpossibleQuantities(int quantity) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> quotes.quote("HYD-10410", quantity, "EUR", TUESDAY))
        .satisfies(e -> assertThat(e.code()).isEqualTo("invalid_quantity"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HYD", "HYD-00001", "hyd-10410", "HYD-104100"})
  void refusesWhatIsNoPartNumber(String partNumber) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> quotes.quote(partNumber, 1, "EUR", TUESDAY))
        .satisfies(e -> assertThat(e.code()).isEqualTo("invalid_part_number"));
  }

  @Test
  void doesNotKnowEveryFamily() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> quotes.quote("ZZZ-10001", 1, "EUR", TUESDAY))
        .withMessage("No part family 'ZZZ'");
  }
}

package com.partsdepot.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.partsdepot.common.BusinessRuleException;
import com.partsdepot.pricing.FreightService.FreightQuote;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreightServiceTest {

  private final FreightService freight = new FreightService();

  @Test
  void chargesTheWeightOfDenseGoods() {
    FreightQuote quote = freight.quote(consignment("25.04", 30, 20, 20, Destination.DOMESTIC));

    assertThat(quote.chargeableWeightKg()).isEqualTo("25.1");
    assertThat(quote.weightFee()).isEqualTo("10.54");
    assertThat(quote.bulkySurcharge()).isEqualTo("0.00");
    assertThat(quote.total()).isEqualTo("17.44");
    assertThat(quote.transitDays()).isEqualTo(2);
  }

  @Test
  void chargesTheVolumeOfLightGoods() {
    FreightQuote quote = freight.quote(consignment("12.5", 80, 60, 50, Destination.EUROPEAN_UNION));

    assertThat(quote.chargeableWeightKg()).isEqualTo("48.0");
    assertThat(quote.total()).isEqualTo("56.74");
  }

  @Test
  void addsASurchargeForBulkyGoods() {
    FreightQuote quote = freight.quote(consignment("10", 10, 320, 10, Destination.OVERSEAS));

    assertThat(quote.bulkySurcharge()).isEqualTo("35.00");
    assertThat(quote.total()).isEqualTo("124.00");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 10, 10, invalid_weight",
    "1500.1, 10, 10, 10, invalid_weight",
    "5, 0, 10, 10, invalid_dimensions",
    "5, 10, 401, 10, invalid_dimensions",
    ", 10, 10, 10, incomplete_consignment"
  })
  void refusesWhatCannotBeShipped(
      String weight, int length, int width, int height, String expectedCode) {
    FreightRequest request = consignment(weight, length, width, height, Destination.DOMESTIC);

    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> freight.quote(request))
        .satisfies(e -> assertThat(e.code()).isEqualTo(expectedCode));
  }

  private FreightRequest consignment(
      String weight, int length, int width, int height, Destination destination) {
    return new FreightRequest(
        weight == null ? null : new BigDecimal(weight), length, width, height, destination);
  }
}

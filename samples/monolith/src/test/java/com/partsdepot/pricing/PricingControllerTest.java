package com.partsdepot.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(PricingController.class)
@Import({
  QuoteService.class,
  FreightService.class,
  PriceList.class,
  DiscountTiers.class,
  ExchangeRates.class,
  QuoteValidity.class
})
class PricingControllerTest {

  @Autowired private MockMvcTester http;

  @Test
  void quotes() {
    assertThat(
            http.get()
                .uri(
                    "/api/pricing/quote/HYD-20411?quantity=60&currency=USD&requestedOn=2026-03-03"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {
              "partNumber": "HYD-20411",
              "quantity": 60,
              "currency": "USD",
              "listPrice": 249.55,
              "discountPercent": 10.0,
              "unitPrice": 224.60,
              "total": 13476.00,
              "validUntil": "2026-04-02"
            }
            """);
  }

  @Test
  void answersAnUnknownCurrencyWithItsCode() {
    assertThat(http.get().uri("/api/pricing/quote/HYD-20411?currency=XXX"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("unknown_currency");
  }

  @Test
  void answersAnUnknownFamilyAsNotFound() {
    assertThat(http.get().uri("/api/pricing/quote/ZZZ-10001"))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyJson()
        .extractingPath("$.message")
        .isEqualTo("No part family 'ZZZ'");
  }

  @Test
  void answersAQuantityThatIsNoNumberAsBadRequest() {
    assertThat(http.get().uri("/api/pricing/quote/HYD-20411?quantity=many"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .extractingPath("$.message")
        .isEqualTo("quantity cannot be 'many'");
  }

  @Test
  void quotesFreight() {
    assertThat(
            freight(
                """
                {"weightKg": 12.5, "lengthCm": 80, "widthCm": 60, "heightCm": 50,
                 "destination": "EUROPEAN_UNION"}
                """))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.total")
        .isEqualTo(56.74);
  }

  @Test
  void answersAnUnknownDestinationAsBadRequest() {
    assertThat(
            freight(
                """
                {"weightKg": 12.5, "lengthCm": 80, "widthCm": 60, "heightCm": 50,
                 "destination": "MOON"}
                """))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("invalid_request");
  }

  private MockMvcTester.MockMvcRequestBuilder freight(String body) {
    return http.post()
        .uri("/api/pricing/freight")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }
}

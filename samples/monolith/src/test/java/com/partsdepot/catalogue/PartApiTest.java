package com.partsdepot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.partsdepot.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class PartApiTest {

  @Autowired private MockMvcTester http;

  @Test
  void showsAPart() {
    assertThat(http.get().uri("/api/parts/HYD-10410"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {
              "number": "HYD-10410",
              "name": "Gear pump 16 cc",
              "category": "hydraulics",
              "machineSeries": "Presto 400",
              "price": 184.00,
              "inStock": true
            }
            """);
  }

  @Test
  void doesNotInventParts() {
    assertThat(http.get().uri("/api/parts/HYD-99999"))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code": "not_found", "message": "No part 'HYD-99999'"}
            """);
  }

  @Test
  void pagesThroughACategory() {
    assertThat(http.get().uri("/api/parts?category=seals&page=1&size=2"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {
              "parts": [{"number": "SEA-10004"}, {"number": "SEA-10005"}],
              "page": 1,
              "size": 2,
              "more": true
            }
            """);
  }

  @Test
  void showsTwentyPartsUnlessAskedOtherwise() {
    assertThat(http.get().uri("/api/parts"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.parts.length()")
        .isEqualTo(20);
  }

  @Test
  void limitsThePageSize() {
    assertThat(http.get().uri("/api/parts?size=101"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .extractingPath("$.message")
        .isEqualTo("size must be less than or equal to 100");
  }

  @Test
  void tellsWhenAPartCanBeDelivered() {
    assertThat(http.get().uri("/api/availability?part=GEA-20320&quantity=2"))
        .bodyJson()
        .isLenientlyEqualTo("{\"inStock\": true, \"deliveryDays\": 1}");
    assertThat(http.get().uri("/api/availability?part=GEA-20320&quantity=3"))
        .bodyJson()
        .isLenientlyEqualTo("{\"inStock\": false, \"deliveryDays\": 12}");
  }
}

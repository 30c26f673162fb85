package com.partsdepot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.partsdepot.ApiTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class PriceUploadApiTest {

  @Autowired private MockMvcTester http;

  @Test
  void changesThePricesOfKnownParts() {
    assertThat(upload("HYD-10410;189.50\nHYD-99999;1.00\n"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo("{\"lines\": 2, \"updated\": 1}");
    assertThat(http.get().uri("/api/parts/HYD-10410"))
        .bodyJson()
        .extractingPath("$.price")
        .isEqualTo(189.5);
  }

  @Test
  void changesNothingWhenALineIsWrong() {
    assertThat(upload("HYD-10410;189.50\nHYD-20411;cheap\n"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("invalid_price");
    assertThat(http.get().uri("/api/parts/HYD-10410"))
        .bodyJson()
        .extractingPath("$.price")
        .isEqualTo(184.0);
  }

  private MvcTestResult upload(String list) {
    return http.post()
        .uri("/api/admin/prices")
        .multipart()
        .file(new MockMultipartFile("file", list.getBytes(StandardCharsets.UTF_8)))
        .exchange();
  }
}

package com.partsdepot.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.verify;

import com.partsdepot.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class CartApiTest {

  @Autowired private MockMvcTester http;
  @MockitoBean private AuditTrail audit;

  private final MockHttpSession session = new MockHttpSession();

  @Test
  void collectsParts() {
    put("SEA-10001", 3);
    put("BRG-10620", 1);
    put("SEA-10001", 2);
    http.delete().uri("/api/cart/BRG-10620").session(session).exchange();

    assertThat(http.get().uri("/api/cart").session(session))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"empty\": false, \"quantities\": {\"SEA-10001\": 5}}");
  }

  @Test
  void checksOut() {
    put("SEA-10001", 3);

    assertThat(http.post().uri("/api/cart/checkout?customerNumber=C-1001").session(session))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying(
            "$.reference",
            reference -> assertThat(reference).asString().matches("WEB-\\d{8}-\\d{4}"))
        .hasPathSatisfying("$.total", total -> assertThat(total).isEqualTo(26.7));
    verify(audit).record(eq("C-1001"), eq("checkout"), startsWith("WEB-"));
    assertThat(http.get().uri("/api/cart").session(session))
        .bodyJson()
        .extractingPath("$.empty")
        .isEqualTo(true);
  }

  @Test
  void refusesToCheckOutAnEmptyCart() {
    assertThat(http.post().uri("/api/cart/checkout?customerNumber=C-1001").session(session))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("empty_cart");
  }

  private void put(String partNumber, int quantity) {
    assertThat(
            http.put()
                .uri("/api/cart/{part}?quantity={quantity}", partNumber, quantity)
                .session(session))
        .hasStatusOk();
  }
}

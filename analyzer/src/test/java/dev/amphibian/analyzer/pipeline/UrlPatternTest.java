package dev.amphibian.analyzer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which patterns lie on which paths. */
class UrlPatternTest {

  @ParameterizedTest
  @CsvSource({
    "/**, /, true, true",
    "/**, /orders/{id}, true, true",
    "/orders, /orders/, true, true",
    "/orders/**, /orders, true, true",
    "/orders/*, /orders, false, false",
    "/orders/*, /orders/{id}, true, true",
    "/orders/*, /orders/{id}/items, false, false",
    "/orders/new, /orders/{id}, true, false",
    "/{page}, /orders, true, true",
    "/orders/{id:[0-9]+}, /orders/{id}, true, false",
    "/orders/{id:[0-9]{2}}, /orders/new, false, false",
    "/orders/{id:[0-9]{2}}, /orders/12, true, true",
    "/*/items, /orders/**, true, false",
    "/**/items, /orders/{id}/items, true, true",
    "/report-*, /report-2024, true, true",
    "/report-*, /orders, false, false",
    "/v?/orders, /v1/orders, true, true",
    "/{*rest}, /a/b, true, true",
    "/files/{path: .*}, /files/a/b, true, true",
    "/orders/**, /stock, false, false"
  })
  void springAndJaxRs(String pattern, String path, boolean mayMeet, boolean covers) {
    assertThat(UrlPattern.of(pattern).mayMeet(UrlPattern.of(path))).isEqualTo(mayMeet);
    assertThat(UrlPattern.of(pattern).covers(UrlPattern.of(path))).isEqualTo(covers);
  }

  @ParameterizedTest
  @CsvSource({
    "/*, /orders/{id}, true, true",
    "/orders/*, /orders, true, true",
    "/orders/*, /orders/{id}/items, true, true",
    "/orders, /orders/{id}, false, false",
    "*.do, /orders/list.do, true, true",
    "*.do, /orders/{name}, true, false",
    "*.do, /orders/list, false, false",
    "/, /orders, true, true"
  })
  void servletContainers(String pattern, String path, boolean mayMeet, boolean covers) {
    assertThat(UrlPattern.ofServlet(pattern).mayMeet(UrlPattern.of(path))).isEqualTo(mayMeet);
    assertThat(UrlPattern.ofServlet(pattern).covers(UrlPattern.of(path))).isEqualTo(covers);
  }
}

package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Redirects become absolute. */
class LocationTest {

  @ParameterizedTest
  @CsvSource({
    "/x, https://shop.example/x",
    "x, https://shop.example/a/x",
    "../x?q=1, https://shop.example/x?q=1",
    "//other.example/x, https://other.example/x",
    "http://other.example, http://other.example",
    "mailto:me, mailto:me",
  })
  void isAbsolute(String given, String expected) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/a/b");
    request.setScheme("https");
    request.setServerName("shop.example");
    request.setServerPort(443);
    assertThat(Location.absolute(given, request)).isEqualTo(expected);
  }
}

package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filter patterns of the Servlet specification. */
class UrlPatternTest {

  @ParameterizedTest
  @CsvSource({
    "/*, /, true",
    "/*, /a/b, true",
    "/a/*, /a, true",
    "/a/*, /a/b, true",
    "/a/*, /ab, false",
    "*.txt, /a/b.txt, true",
    "*.txt, /a.txt/b, false",
    "*.txt, /a/.txt, true",
    "/a, /a, true",
    "/a, /a/, false",
  })
  void matches(String pattern, String path, boolean expected) {
    assertThat(UrlPattern.matches(pattern, path)).isEqualTo(expected);
  }
}

package dev.amphibian.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths as Tomcat reads them. */
class RequestPathTest {

  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/a/b, /a/b",
    "/a/, /a/",
    "/a//b, /a/b",
    "/a/./b, /a/b",
    "/a/../b, /b",
    "/a/.., /",
    "/a/b/., /a/b",
    "/a;v=1/b;w, /a/b",
    "/a%20b, /a b",
    "/a+b, /a+b",
    "/%C3%A4, /ä",
    "/%2e%2e/a, ",
    "/a/%2e%2e/b, /b",
    "/a%3Bb, /a;b",
  })
  void decodesAndNormalises(String raw, String decoded) {
    assertThat(RequestPath.decoded(raw, false).orElse(null)).isEqualTo(decoded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "/..", "/../a", "/%2F", "/%2f", "/%5C", "/%zz", "/%4", "/%", "/%00"})
  void refuses(String raw) {
    assertThat(RequestPath.decoded(raw, false)).isEmpty();
  }

  /** Tomcat 9 puts a mark in the place of what it can't decode. */
  @Test
  void refusesWhatIsNoTextFromTomcat10On() {
    assertThat(RequestPath.decoded("/%ff", false)).isEmpty();
    assertThat(RequestPath.decoded("/%ff", true)).contains("/\uFFFD");
  }
}

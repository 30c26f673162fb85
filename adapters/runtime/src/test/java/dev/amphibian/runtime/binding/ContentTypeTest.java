package dev.amphibian.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON ; charset=utf-8",
        "application/vnd.acme+json;v=1",
        "application/json;a=\"x;y\";;b",
        "application/json;charset='utf-8'"
      })
  void isJson(String header) {
    assertThat(ContentType.of(header).isJson()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "json",
        "application/",
        "/json",
        "*/json",
        "application/ json",
        "application/json;charset=nope",
        "application/json;charset=",
        "application/json;a=",
        "application/json;=1",
        "application/json;a=\"x",
        ";"
      })
  void isNoMediaType(String header) {
    assertThat(ContentType.of(header))
        .matches(type -> !type.isReadable() && !type.isJson() && !type.isMissing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*/*", "application/*", "application/*+json"})
  void isNoTypeOfABody(String header) {
    assertThatThrownBy(ContentType.of(header)::requireSingle)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Content-Type cannot contain wildcard");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text/plain", "application/*+json;charset=utf-8", "*/json"})
  void mayBeTheTypeOfABody(String header) {
    assertThat(catchThrowable(ContentType.of(header)::requireSingle)).isNull();
  }

  @Test
  void isMissingWhereTheHeaderIs() {
    assertThat(ContentType.of("").isMissing()).isTrue();
    assertThat(ContentType.of("text/plain").isMissing()).isFalse();
  }

  @Test
  void translatesWhatReadersOfJsonWouldMistake() {
    byte[] latin = "\"ü\"".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ContentType.of("application/json;charset=ISO-8859-1").asJson(latin))
        .isEqualTo("\"ü\"".getBytes(StandardCharsets.UTF_8));
    byte[] wide = "\"ü\"".getBytes(StandardCharsets.UTF_16LE);
    assertThat(ContentType.of("application/json;charset=UTF-16LE").asJson(wide)).isSameAs(wide);
    assertThat(ContentType.of("application/json").asJson(latin)).isSameAs(latin);
  }
}

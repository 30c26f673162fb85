package dev.amphibian.analyzer.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "500ms, 500",
    "30s, 30000",
    "2m, 120000",
    "1h, 3600000",
    "1d, 86400000",
    "' 5 s ', 5000"
  })
  void areANumberAndAUnit(String text, long millis) {
    assertThat(Durations.millis(text)).hasValue(millis);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "5", "s", "-5s", "5 years", "PT5S", "9999999999999999999s"})
  void areNothingElse(String text) {
    assertThat(Durations.millis(text)).isEmpty();
  }
}

package dev.amphibian.analyzer.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronSecondsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* * * * * *       | 1000",
        "*/10 * * * * *    | 10000",
        "0/15 * * * * ? *  | 15000",
        "0,50 * * * * *    | 10000",
        "0-30/10 * * * * * | 10000",
        "58,3 * * * * *    | 5000"
      })
  void giveTheShortestTimeBetweenTwoStarts(String cron, long millis) {
    assertThat(CronSeconds.intervalMillis(cron)).hasValue(millis);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0 * * * * *", "30 0 2 * * ?", "* * * * *", "@daily", "-", "", "a * * * * *"})
  void giveNothingForAMinuteAndMore(String cron) {
    assertThat(CronSeconds.intervalMillis(cron)).isEmpty();
  }
}

package com.partsdepot.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnomalyDetectorTest {

  private final AnomalyDetector detector = new AnomalyDetector();

  @ParameterizedTest
  @CsvSource({"10, 10, 2, 0", "14, 10, 2, 2", "5, 10, 2, -2.5", "11, 10, 3, 0.33", "99, 10, 0, 0"})
  void measuresInStandardDeviations(double value, double mean, double deviation, double expected) {
    assertThat(detector.zScore(value, mean, deviation)).isEqualTo(expected);
  }
}

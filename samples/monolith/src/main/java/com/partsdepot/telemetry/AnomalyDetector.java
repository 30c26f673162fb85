package com.partsdepot.telemetry;

import com.partsdepot.devices.Device;
import com.partsdepot.telemetry.TelemetryBatch.Sample;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares a sample with its device's baseline, in standard deviations. */
@Component
public class AnomalyDetector {

  public record Anomaly(
      String deviceId, Instant recordedAt, double value, double zScore, Severity severity) {

    public enum Severity {
      WARNING,
      CRITICAL
    }
  }

  private static final double WARNING = 3.0;
  private static final double CRITICAL = 6.0;

  public Optional<Anomaly> examine(Sample sample, Device device) {
    double zScore = zScore(sample.value(), device.getBaselineMean(), device.getBaselineDeviation());
    if (Math.abs(zScore) < WARNING) {
      return Optional.empty();
    }
    Anomaly.Severity severity =
        Math.abs(zScore) < CRITICAL ? Anomaly.Severity.WARNING : Anomaly.Severity.CRITICAL;
    return Optional.of(
        new Anomaly(sample.deviceId(), sample.recordedAt(), sample.value(), zScore, severity));
  }

  double zScore(double value, double mean, double deviation) {
    if (deviation <= 0) {
      return 0;
    }
    return Math.round((value - mean) / deviation * 100) / 100.0;
  }
}

package com.partsdepot.telemetry;

import com.partsdepot.telemetry.AnomalyDetector.Anomaly;
import com.partsdepot.telemetry.AnomalyDetector.Anomaly.Severity;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Keeps anomalies for the service engineers and sums up which devices need a visit. */
@Service
public class AnomalyAnalytics {

  private static final String INSERT =
      """
      insert into anomaly (device_id, recorded_at, measured, z_score, severity)
      values (?, ?, ?, ?, ?)
      """;

  private final JdbcTemplate jdbc;

  public AnomalyAnalytics(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the worst severity of each device that behaved unusually. */
  public Map<String, Severity> analyse(List<Anomaly> anomalies) {
    List<Object[]> rows = anomalies.stream().map(this::row).toList();
    jdbc.batchUpdate(INSERT, rows);
    return anomalies.stream()
        .collect(
            Collectors.toMap(
                Anomaly::deviceId,
                Anomaly::severity,
                (a, b) -> a.compareTo(b) >= 0 ? a : b,
                TreeMap::new));
  }

  private Object[] row(Anomaly anomaly) {
    return new Object[] {
      anomaly.deviceId(),
      anomaly.recordedAt().atOffset(ZoneOffset.UTC),
      anomaly.value(),
      anomaly.zScore(),
      anomaly.severity().name()
    };
  }
}

package com.partsdepot.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.partsdepot.ApiTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class TelemetryApiTest {

  @Autowired private MockMvcTester http;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void recordsAnomalies() {
    assertThat(
            send(
                sample("press-01", 63.0),
                sample("press-01", 75.0),
                sample("press-01", 90.0),
                sample("filler-07", 26.0),
                sample("toaster-1", 26.0)))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {
              "accepted": 4,
              "fromUnknownDevices": 1,
              "anomalies": 3,
              "devicesToVisit": {"filler-07": "WARNING", "press-01": "CRITICAL"}
            }
            """);

    List<Double> scores =
        jdbc.queryForList("select z_score from anomaly order by z_score", Double.class);
    assertThat(scores).containsExactly(3.25, 3.33, 7.0);
  }

  @Test
  void staysQuietWhenNothingIsUnusual() {
    assertThat(send(sample("press-01", 60.0)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.anomalies")
        .isEqualTo(0);
    assertThat(jdbc.queryForObject("select count(*) from anomaly", Integer.class)).isZero();
  }

  @Test
  void limitsTheBatch() {
    String[] samples =
        Stream.generate(() -> sample("press-01", 60.0))
            .limit(TelemetryBatch.MAX_SAMPLES + 1)
            .toArray(String[]::new);

    assertThat(send(samples)).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void refusesAnEmptyBatch() {
    assertThat(send()).hasStatus(HttpStatus.BAD_REQUEST);
  }

  private String sample(String device, double value) {
    return """
    {"deviceId": "%s", "recordedAt": "2026-04-01T08:00:00Z", "value": %s}
    """
        .formatted(device, value);
  }

  private MvcTestResult send(String... samples) {
    return http.post()
        .uri("/api/telemetry/batches")
        .contentType(MediaType.APPLICATION_JSON)
        .content(Stream.of(samples).collect(Collectors.joining(",", "{\"samples\": [", "]}")))
        .exchange();
  }
}

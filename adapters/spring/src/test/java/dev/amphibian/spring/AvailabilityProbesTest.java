package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.conformance.RawHttp;
import dev.amphibian.conformance.Row;
import dev.amphibian.runtime.HttpAnswer;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;

/** What a platform is told that asks a service without Spring Boot's actuator. */
class AvailabilityProbesTest {

  private static ConfigurableApplicationContext service;
  private static int port;

  @BeforeAll
  static void start() {
    service =
        SliceService.runWithProbes(
            GarageSlice.jobsOnly(), "--server.port=0", "--server.servlet.context-path=/garage");
    port = Integer.parseInt(service.getEnvironment().getProperty("local.server.port"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void livesAndIsReadyOnceStarted() throws IOException {
    assertThat(status("/garage/livez")).isEqualTo(200);
    assertThat(status("/garage/readyz")).isEqualTo(200);
  }

  @Test
  void isNotReadyWhileItRefusesTraffic() throws IOException {
    AvailabilityChangeEvent.publish(service, ReadinessState.REFUSING_TRAFFIC);
    assertThat(status("/garage/readyz")).isEqualTo(503);
    assertThat(status("/garage/livez")).isEqualTo(200);
    AvailabilityChangeEvent.publish(service, ReadinessState.ACCEPTING_TRAFFIC);
    assertThat(status("/garage/readyz")).isEqualTo(200);
  }

  @Test
  void doesNotLiveOnceItIsBroken() throws IOException {
    AvailabilityChangeEvent.publish(service, LivenessState.BROKEN);
    assertThat(status("/garage/livez")).isEqualTo(503);
    AvailabilityChangeEvent.publish(service, LivenessState.CORRECT);
    assertThat(status("/garage/livez")).isEqualTo(200);
  }

  @Test
  void probesPassNoFilterOfTheApplication() throws IOException {
    String setBySecurity = "X-Content-Type-Options";
    assertThat(answer("/garage/jobs/1").headers().first(setBySecurity)).isPresent();
    assertThat(answer("/garage/readyz").headers().first(setBySecurity)).isEmpty();
  }

  @Test
  void otherPathsAreTheApplications() throws IOException {
    assertThat(status("/garage/jobs/1")).isEqualTo(200);
    assertThat(status("/garage/readyz/more")).isEqualTo(404);
  }

  @Test
  void healthCheckTellsWhatTheProbeTells() {
    assertThat(HealthCheck.answers(port, "/garage/readyz")).isTrue();
    assertThat(HealthCheck.answers(port, "/garage/hidden")).isFalse();
    assertThat(HealthCheck.accepts(port)).isTrue();
    AvailabilityChangeEvent.publish(service, ReadinessState.REFUSING_TRAFFIC);
    assertThat(HealthCheck.answers(port, "/garage/readyz")).isFalse();
    AvailabilityChangeEvent.publish(service, ReadinessState.ACCEPTING_TRAFFIC);
  }

  @Test
  void nobodyThereIsNotHealthy() throws IOException {
    int free = freePort();
    assertThat(HealthCheck.accepts(free)).isFalse();
    assertThat(HealthCheck.answers(free, "/garage/readyz")).isFalse();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static int status(String path) throws IOException {
    return answer(path).status();
  }

  private static HttpAnswer answer(String path) throws IOException {
    return RawHttp.send(Row.get(path).call(port));
  }
}

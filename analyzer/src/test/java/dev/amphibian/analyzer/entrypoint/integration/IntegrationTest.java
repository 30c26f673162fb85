package dev.amphibian.analyzer.entrypoint.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.entrypoint.FixturePoints;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spring Integration's endpoints and flows, and the listeners of Spring Cloud Stream 3. */
class IntegrationTest {

  private final FixturePoints points;

  IntegrationTest(@TempDir Path folder) {
    points = new FixturePoints(folder, "Flows");
  }

  @Test
  void endpointsListenToTheirChannelOrPoll() {
    assertThat(points.of("Endpoints"))
        .containsExactlyInAnyOrder(
            "activate: spring-integration queue orders",
            "transform: spring-integration queue raw",
            "poll: every 15000 ms",
            "pollByCron: cron 0 0 1 * * *");
  }

  @Test
  void flowsStartAtTheirSource() {
    assertThat(points.of("Beans"))
        .containsExactlyInAnyOrder(
            "handler: spring-integration queue files",
            "files: every 5000 ms",
            "supplied: cron 0 * * * * *",
            "lambda: spring-integration invocation lambda.input");
  }

  @Test
  void gatewaysAreWaysOut() {
    assertThat(points.of("Gateway")).isEmpty();
  }

  @Test
  void streamListenersListenToTheDestinationOfTheirBinding(@TempDir Path folder) {
    assertThat(new FixturePoints(folder, "StreamListeners").all())
        .containsExactlyInAnyOrder(
            "StreamListeners#bound: spring-cloud-stream topic orders",
            "StreamListeners#byItsOwnName: spring-cloud-stream topic returns");
  }
}

package dev.amphibian.analyzer.entrypoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.entrypoint.FixturePoints;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduledTaskFinderTest {

  private final FixturePoints points;

  ScheduledTaskFinderTest(@TempDir Path folder) {
    points = new FixturePoints(folder, "ScheduledTasks");
  }

  @Test
  void aMethodReferenceNamesTheTask() {
    assertThat(points.of("ScheduledTasks")).contains("nightly: cron 0 0 2 * * *");
  }

  @Test
  void aLambdaIsKnownByTheMethodAroundIt() {
    assertThat(points.of("ScheduledTasks"))
        .contains("configureTasks: every 20000 ms", "insideALambda: every 60000 ms");
  }

  @Test
  void anObjectMadeOnTheSpotIsTheTask() {
    assertThat(points.of("Sweep")).containsExactly("run: cron 0 0 5 * * *");
  }

  @Test
  void whatIsNoConstantIsUnknown() {
    assertThat(points.of("ScheduledTasks")).contains("unknown: on a schedule");
  }

  @Test
  void whatRunsOnceIsNoSchedule() {
    assertThat(points.of("ScheduledTasks")).noneMatch(point -> point.startsWith("once"));
  }
}

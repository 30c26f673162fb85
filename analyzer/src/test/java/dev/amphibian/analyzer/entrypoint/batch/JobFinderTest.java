package dev.amphibian.analyzer.entrypoint.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.entrypoint.FixturePoints;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFinderTest {

  @Test
  void aJobOfSpringBatchIsItsBeanMethod(@TempDir Path folder) {
    assertThat(new FixturePoints(folder, "BatchJobs").all())
        .containsExactly(
            "BatchJobs#byBean: batch invocation exports",
            "BatchJobs#named: batch invocation import-parts");
  }

  @Test
  void aPlainObjectsMethodRunsAsTheTriggerOfItsDetailSays(@TempDir Path folder) {
    assertThat(new FixturePoints(folder, "MethodInvokingJobs").of("Reports"))
        .containsExactly("print: cron 0 30 1 * * ?");
  }

  @Nested
  class Quartz {

    private final FixturePoints points;

    Quartz(@TempDir Path folder) {
      points = new FixturePoints(folder, "QuartzJobs");
    }

    @Test
    void givesAJobTheTriggerThatIsMadeForItsDetail() {
      assertThat(points.of("Cleanup")).containsExactly("execute: cron 0 0 2 * * ?");
      assertThat(points.of("Archive")).containsExactly("executeInternal: cron 0 0 3 * * ?");
      assertThat(points.of("Ping")).containsExactly("execute: every 40000 ms");
    }

    @Test
    void countsTriggersThatReadAlikeOnce() {
      assertThat(points.of("Stored")).containsExactly("execute: on a schedule");
    }

    @Test
    void runsAJobThatNobodyTimesOnSomeSchedule() {
      assertThat(points.of("Untimed")).containsExactly("execute: on a schedule");
    }
  }
}

package dev.amphibian.analyzer.entrypoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schedules as Spring's own {@code ScheduledAnnotationBeanPostProcessor} would set them up. */
class ScheduledFinderTest {

  private final List<EntryPoint> all;

  ScheduledFinderTest(@TempDir Path folder) {
    all = TestCodebase.of(folder, "fixtures/entrypoint/Schedules.java").entryPoints();
  }

  private List<String> of(String method) {
    return all.stream()
        .filter(point -> point.id().replaceAll("~\\d", "").endsWith("#" + method))
        .map(point -> point.trigger().describe())
        .toList();
  }

  @Nested
  class Cron {

    @Test
    void isKeptAsWritten() {
      assertThat(of("cron")).containsExactly("cron 0 30 2 * * *");
    }

    @Test
    void mayComeFromTheSettings() {
      assertThat(of("cronPlaceholder")).containsExactly("cron 0 0 3 * * *");
    }

    @Test
    void aDashSwitchesTheScheduleOff() {
      assertThat(of("switchedOff")).isEmpty();
      assertThat(of("switchedOffByDefault")).isEmpty();
    }
  }

  @Nested
  class Intervals {

    @Test
    void areMillisecondsUnlessAUnitIsGiven() {
      assertThat(of("rate")).containsExactly("every 5000 ms");
      assertThat(of("unit")).containsExactly("every 120000 ms");
    }

    @Test
    void mayBeTextInEitherOfSpringsForms() {
      assertThat(of("delayPlaceholder")).containsExactly("every 5000 ms");
      assertThat(of("simpleDuration")).containsExactly("every 5000 ms");
    }

    @Test
    void areUnknownWhereASettingIsMissing() {
      assertThat(of("unknown")).containsExactly("on a schedule");
    }

    @Test
    void areUnknownForWhatRunsOnce() {
      assertThat(of("once")).containsExactly("on a schedule");
    }
  }

  @Test
  void eachScheduleOfAMethodIsAnEntryPoint() {
    assertThat(of("repeated")).containsExactly("cron 0 0 * * * *", "every 7000 ms");
  }

  @Test
  void theMethodsOfASuperclassAreScheduledForTheBeanBelow() {
    assertThat(of("inherited")).containsExactly("every 9000 ms");
    assertThat(all).anyMatch(point -> point.id().endsWith("Inherits#inherited"));
  }

  @Test
  void otherMethodsAreNot() {
    assertThat(of("notScheduled")).isEmpty();
  }
}

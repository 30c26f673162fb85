package dev.amphibian.analyzer.entrypoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
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

  @Test
  void aClassOfWhichNobodyMakesAnObjectHasNone(@TempDir Path other) {
    assertThat(TestCodebase.of(other, "fixtures/entrypoint/TakenOut.java").entryPoints()).isEmpty();
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
    void mayBeAMacroInAZone() {
      assertThat(of("macro")).containsExactly("cron @daily Europe/Zurich");
    }

    @Test
    void firesAsOftenAsItsSecondsSay() {
      assertThat(all)
          .filteredOn(point -> point.id().endsWith("#thriceAMinute"))
          .extracting(point -> ((Trigger.Schedule) point.trigger()).intervalMillis())
          .containsExactly(OptionalLong.of(20_000));
    }

    @Test
    void mayComeThroughAnAnnotationOfTheApplication() {
      assertThat(of("composed")).containsExactly("cron 0 15 4 * * * UTC");
      assertThat(of("composedByDefault")).containsExactly("cron 0 0 4 * * * UTC");
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
  void anInterfaceSchedulesItsDefaultMethodsOnly() {
    assertThat(of("byDefault")).containsExactly("every 6000 ms");
    assertThat(of("declaredOnly")).isEmpty();
  }

  @Test
  void otherMethodsAreNot() {
    assertThat(of("notScheduled")).isEmpty();
  }
}

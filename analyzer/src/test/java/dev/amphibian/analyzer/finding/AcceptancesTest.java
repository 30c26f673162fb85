package dev.amphibian.analyzer.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.analysis.Analysis;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code @Accept} may stand, and which findings it speaks of. */
class AcceptancesTest {

  private final Analysis analysis;

  AcceptancesTest(@TempDir Path folder) {
    analysis = TestCodebase.ofPackage(folder, "fixtures.acceptance").analyze();
  }

  private Optional<String> reason(String entryPoint, String rule) {
    return analysis
        .findings()
        .filter(f -> f.entryPoint().id().endsWith("#" + entryPoint) && f.rule().id().equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError(rule + " is not found at " + entryPoint))
        .accepted();
  }

  @Test
  void atTheMethodWhereTheFindingLies() {
    assertThat(reason("atThePlace", "duration/sleep")).contains("of the place");
  }

  @Test
  void atTheEntryPoint() {
    assertThat(reason("atTheEntryPoint", "duration/sleep")).contains("of the entry point");
  }

  @Test
  void atTheType() {
    assertThat(reason("ofTheType", "state/local-file")).contains("of the type");
  }

  @Test
  void atThePackage() {
    assertThat(reason("ofThePackage", "state/shared-field")).contains("of the package");
  }

  @Test
  void severalAtOnePlace() {
    assertThat(reason("two", "duration/sleep")).contains("first of two");
  }

  @Test
  void notFromAnotherEntryPoint() {
    assertThat(reason("nowhere", "duration/sleep")).isEmpty();
  }

  @Test
  void notForAnotherRule() {
    assertThat(reason("otherRule", "duration/sleep")).isEmpty();
  }
}

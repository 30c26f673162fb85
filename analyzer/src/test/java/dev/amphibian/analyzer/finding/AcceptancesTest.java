package dev.amphibian.analyzer.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.codebase.NotRead;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code @Accept} may stand, and which findings it speaks of. */
class AcceptancesTest {

  private static final String UNUSED =
      "no finding of %s lies where this accepts one, on none of the platforms";

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
  void inACommentAboveTheLine() {
    assertThat(reason("byAComment", "duration/sleep")).contains("of the line below");
  }

  @Test
  void inACommentOnTheLine() {
    assertThat(reason("byACommentBesideIt", "duration/sleep")).contains("of the line");
  }

  @Test
  void notInACommentAboveAnotherLine() {
    assertThat(reason("byACommentElsewhere", "duration/sleep")).isEmpty();
  }

  @Test
  void atTheMethodAroundALambda() {
    assertThat(reason("inALambda", "duration/sleep")).contains("of the method around the lambda");
  }

  @Test
  void atATypeAroundTheType() {
    assertThat(reason("inANestedType", "duration/sleep")).contains("of the type around");
  }

  @Test
  void isFoundWhereItAcceptsNothing() {
    assertThat(analysis.findings().filter(f -> f.rule().id().equals("acceptance/unused")))
        .extracting(f -> f.entryPoint().method().name() + ": " + f.message())
        .containsExactlyInAnyOrder(
            "byACommentElsewhere: " + UNUSED.formatted("duration/slep"),
            "otherRule: " + UNUSED.formatted("duration/no-timeout"),
            "two: " + UNUSED.formatted("state/local-file"),
            // Of a line only the file is known: the first entry point in it has it.
            "atTheEntryPoint: " + UNUSED.formatted("duration/sleep"));
  }

  @Test
  void isToldWhereItAcceptsNothingAndNoEntryPointLeads() {
    assertThat(analysis.notRead())
        .extracting(NotRead::problem)
        .filteredOn(problem -> problem.startsWith("no finding"))
        .containsExactly(UNUSED.formatted("duration/sleep"));
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

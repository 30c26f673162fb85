package dev.amphibian.analyzer.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What decides a verdict, and what doesn't. */
class JudgeTest {

  private static final Platform PLATFORM =
      new Platform("here", "Here", List.of(), Set.of(), Set.of(), Map.of(), Map.of());
  private static final MethodId METHOD = new MethodId("com.acme.Parts", "find", "()V");
  private static final Place PLACE = new Place("Parts.java", 1);

  private static EntryPoint point(Optional<String> kept) {
    return new EntryPoint(
        "com.acme.Parts#find",
        METHOD.owner(),
        MethodInfo.implementedByFramework(METHOD, List.of(), TypeUse.of("void"), PLACE),
        new Trigger.Direct(),
        Optional.empty(),
        kept,
        PLACE);
  }

  private static Finding finding(String rule, Severity severity, Confidence confidence) {
    return new Finding(
        new RuleHeader(rule, "title", severity),
        PLATFORM.id(),
        point(Optional.empty()),
        CallPath.at(METHOD),
        PLACE,
        confidence,
        severity,
        "message",
        "remedy",
        Optional.empty());
  }

  private static Verdict judged(Finding... findings) {
    return Judge.judge(point(Optional.empty()), List.of(findings), PLATFORM);
  }

  @Test
  void nothingFoundMeansFunction() {
    assertThat(judged().kind()).isEqualTo(Verdict.Kind.FUNCTION);
    assertThat(judged().because()).isEqualTo("nothing stops it");
  }

  @Test
  void aWarningMeansChanges() {
    Verdict verdict = judged(finding("a/b", Severity.WARNING, Confidence.LIKELY));

    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.AFTER_CHANGES);
    assertThat(verdict.because()).isEqualTo("a/b");
  }

  @Test
  void anErrorMeansContainerWhateverElseIsFound() {
    Verdict verdict =
        judged(
            finding("a/warning", Severity.WARNING, Confidence.PROVEN),
            finding("z/error", Severity.ERROR, Confidence.LIKELY));

    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CONTAINER);
    assertThat(verdict.because()).isEqualTo("z/error and 1 more");
    assertThat(verdict.deciding())
        .extracting(f -> f.rule().id())
        .containsExactly("z/error", "a/warning");
  }

  @Test
  void whatIsOnlyPossibleDecidesNothing() {
    assertThat(judged(finding("a/b", Severity.ERROR, Confidence.POSSIBLE)).kind())
        .isEqualTo(Verdict.Kind.FUNCTION);
  }

  @Test
  void aNoteDecidesNothing() {
    assertThat(judged(finding("a/b", Severity.NOTE, Confidence.PROVEN)).kind())
        .isEqualTo(Verdict.Kind.FUNCTION);
  }

  @Test
  void whatIsAcceptedDecidesNothing() {
    Finding accepted =
        finding("a/b", Severity.ERROR, Confidence.PROVEN).acceptedBecause("we know better");

    assertThat(judged(accepted).kind()).isEqualTo(Verdict.Kind.FUNCTION);
  }

  @Test
  void whatPeopleDecidedCountsFirst() {
    Verdict verdict = Judge.judge(point(Optional.of("it prints")), List.of(), PLATFORM);

    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CONTAINER);
    assertThat(verdict.because()).isEqualTo("kept in the container: it prints");
  }
}

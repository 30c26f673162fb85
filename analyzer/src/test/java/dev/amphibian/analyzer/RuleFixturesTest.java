package dev.amphibian.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule finds in its fixtures what their comments say, on that line, and nothing else.
 *
 * <ul>
 *   <li>{@code // Finding: duration/sleep}: a finding, at least {@code LIKELY}
 *   <li>{@code // Finding: duration/sleep POSSIBLE}: a finding of exactly this confidence
 *   <li>{@code // Finding: duration/sleep {{sleeps 2 s}}}: a finding whose message holds this text
 *   <li>{@code // False: duration/sleep}: a finding that is wrong; we know
 *   <li>{@code // Missed: duration/sleep}: no finding, though there should be one; we know
 * </ul>
 */
class RuleFixturesTest {

  private static final Path FIXTURES = TestCodebase.MODULE.resolve("src/test/java/fixtures");
  private static final Pattern MARK =
      Pattern.compile(
          "// (?<what>Finding|False|Missed): (?<rule>\\S+)"
              + "(?: (?<confidence>POSSIBLE|LIKELY|PROVEN))?(?: \\{\\{(?<text>.+)}})?$");

  static Stream<String> fixtures() throws IOException {
    List<String> all = new ArrayList<>();
    for (Rule rule : RuleCatalogue.RULES) {
      all.addAll(fixturesOf(rule));
    }
    return all.stream();
  }

  /**
   * {@code fixtures/duration/NoTimeout.java} and variations such as {@code NoTimeoutConfigured}.
   */
  static List<String> fixturesOf(Rule rule) throws IOException {
    String folder = packageOf(rule);
    try (Stream<Path> files = Files.list(FIXTURES.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .filter(name -> ruleOf(folder, name).equals(Optional.of(rule)))
          .sorted()
          .map(name -> "fixtures/" + folder + "/" + name)
          .toList();
    }
  }

  /** The family of {@code lock-in/vendor-type} is the package {@code lockin}. */
  static String packageOf(Rule rule) {
    return rule.header().family().replace("-", "");
  }

  private static Optional<Rule> ruleOf(String folder, String fileName) {
    return RuleCatalogue.RULES.stream()
        .filter(rule -> packageOf(rule).equals(folder))
        .filter(rule -> fileName.startsWith(rule.getClass().getSimpleName()))
        .max(Comparator.comparing(rule -> rule.getClass().getSimpleName().length()));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void findsWhatTheFixtureMarksAndNothingElse(String fixture, @TempDir Path folder)
      throws IOException {
    String[] path = fixture.split("/");
    String rule = ruleOf(path[1], path[2]).orElseThrow().header().id();
    String source = "src/test/java/" + fixture;
    List<Mark> marks = marks(TestCodebase.MODULE.resolve(source));
    List<Finding> findings =
        TestCodebase.of(folder, fixture)
            .analyze()
            .findings()
            .filter(finding -> finding.rule().id().equals(rule))
            .toList();

    SoftAssertions softly = new SoftAssertions();
    for (Mark mark : marks) {
      softly.assertThat(mark.rule()).as("rule in %s:%d", fixture, mark.line()).isEqualTo(rule);
      boolean found = findings.stream().anyMatch(mark::fits);
      softly
          .assertThat(found)
          .as("%s of %s at %s:%d, given %s", mark.what(), rule, fixture, mark.line(), findings)
          .isEqualTo(!mark.isMissed());
    }
    for (Finding finding : findings) {
      softly
          .assertThat(marks)
          .as("mark at %s for: %s", finding.place(), finding.message())
          .anyMatch(mark -> !mark.isMissed() && mark.fits(finding));
      softly.assertThat(finding.place().file()).as("file").matches(file -> isOf(file, source));
    }
    softly.assertAll();
  }

  /** The lines at the head of a fixture are those of its settings, or of one resource. */
  private static boolean isOf(String file, String source) {
    return file.equals(source) || !file.endsWith(".java");
  }

  @Test
  void everyRuleHasAFixtureWithFindingsAndGoodLines() throws IOException {
    for (Rule rule : RuleCatalogue.RULES) {
      List<Mark> marks = new ArrayList<>();
      for (String fixture : fixturesOf(rule)) {
        marks.addAll(marks(TestCodebase.MODULE.resolve("src/test/java/" + fixture)));
      }
      assertThat(marks)
          .as("marks for %s", rule.header().id())
          .anyMatch(mark -> mark.what().equals("Finding"));
    }
  }

  private static List<Mark> marks(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.find()) {
        marks.add(
            new Mark(
                mark.group("what"),
                mark.group("rule"),
                i + 1,
                Optional.ofNullable(mark.group("confidence")).map(Confidence::valueOf),
                Optional.ofNullable(mark.group("text")).orElse("")));
      } else {
        assertThat(lines.get(i)).doesNotContainPattern("//.*(Finding|False|Missed):");
      }
    }
    return marks;
  }

  private record Mark(
      String what, String rule, int line, Optional<Confidence> confidence, String text) {

    boolean isMissed() {
      return what.equals("Missed");
    }

    /** What is found in a file as a whole is marked at the head of the fixture. */
    private boolean isAt(int found) {
      return found == line || found == 0 && line == 1;
    }

    boolean fits(Finding finding) {
      boolean isKnownAsWell =
          confidence
              .map(wanted -> finding.confidence() == wanted)
              .orElse(isMissed() || finding.confidence().compareTo(Confidence.LIKELY) >= 0);
      return isAt(finding.place().line()) && isKnownAsWell && finding.message().contains(text);
    }
  }
}

package dev.amphibian.accuracy.findings;

import dev.amphibian.accuracy.Application;
import dev.amphibian.analyzer.Analyzer;
import dev.amphibian.analyzer.RuleCatalogue;
import dev.amphibian.analyzer.cache.Cache;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.platform.PlatformCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the findings on applications from Maven Central with what people who read the code
 * judged of them, and prints a table of all rules.
 *
 * <p>Arguments: the folder of the applications, that of the judgements, that of the fixtures.
 */
public final class FindingTruth {

  private static final String PLATFORM = "aws-lambda";
  private static final int LEAST_JUDGED = 300;
  private static final double LEAST_PRECISION = 0.9;
  private static final double LEAST_PRECISION_OF_RULE = 0.75;

  private final Map<String, Tally> sure = new TreeMap<>();
  private final Map<String, Tally> possible = new TreeMap<>();
  private final List<String> gone = new ArrayList<>();

  private FindingTruth() {}

  /**
   * Prints the table.
   *
   * @throws IllegalStateException if fewer findings are judged than we promise, or fewer are right
   */
  public static void main(String[] arguments) throws IOException {
    FindingTruth truth = new FindingTruth();
    for (Application application : Application.in(Path.of(arguments[0]))) {
      truth.add(application, Path.of(arguments[1]).resolve(application.name() + ".tsv"));
    }
    truth.print(FixtureMarks.below(Path.of(arguments[2])));
    truth.requireWhatIsPromised();
  }

  /** How many findings of a rule there are, how many of them are judged, and how many are right. */
  private record Tally(int found, int judged, int right) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
      return new Tally(found + other.found, judged + other.judged, right + other.right);
    }

    boolean isBelow(double precision) {
      return right < precision * judged;
    }
  }

  private void add(Application application, Path file) throws IOException {
    Map<FindingId, Boolean> opinions = new HashMap<>();
    Opinion.in(file).forEach(opinion -> opinions.put(opinion.finding(), opinion.isRight()));
    Map<FindingId, Confidence> found = found(application);
    found.forEach((id, confidence) -> count(id, confidence, opinions));
    opinions.keySet().stream()
        .filter(id -> !found.containsKey(id))
        .map(id -> application.name() + ": " + id)
        .sorted()
        .forEach(gone::add);
    System.out.printf(
        "%s: %d findings, %d judged%n", application.name(), found.size(), opinions.size());
  }

  /** Each finding once, as surely as any entry point has it. */
  private static Map<FindingId, Confidence> found(Application application) throws IOException {
    Map<FindingId, Confidence> found = new HashMap<>();
    Analyzer.analyze(
            application.ownInput(), List.of(PlatformCatalogue.named(PLATFORM)), Cache.none())
        .findings()
        .forEach(f -> found.merge(FindingId.of(f), f.confidence(), FindingTruth::surer));
    return found;
  }

  private static Confidence surer(Confidence one, Confidence other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private void count(FindingId id, Confidence confidence, Map<FindingId, Boolean> opinions) {
    boolean isJudged = opinions.containsKey(id);
    boolean isRight = opinions.getOrDefault(id, false);
    Map<String, Tally> tallies = confidence == Confidence.POSSIBLE ? possible : sure;
    tallies.merge(id.rule(), new Tally(1, isJudged ? 1 : 0, isRight ? 1 : 0), Tally::plus);
  }

  private Tally all(Map<String, Tally> tallies) {
    return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  private void print(Map<String, FixtureMarks> fixtures) {
    System.out.println(
        "\n| rule | fixtures: found, wrong, missed | precision | recall |"
            + " applications: found, judged, right | precision | POSSIBLE: found, judged, right |\n"
            + "|---|---|---|---|---|---|---|");
    RuleCatalogue.RULES.stream()
        .map(rule -> rule.header().id())
        .forEach(
            rule ->
                System.out.println(
                    row(
                        rule,
                        FixtureMarks.of(fixtures, rule),
                        sure.getOrDefault(rule, Tally.NONE),
                        possible.getOrDefault(rule, Tally.NONE))));
    FixtureMarks marks =
        RuleCatalogue.RULES.stream()
            .map(rule -> FixtureMarks.of(fixtures, rule.header().id()))
            .reduce(new FixtureMarks(0, 0, 0), FixtureMarks::plus);
    System.out.println(row("all", marks, all(sure), all(possible)));
    if (!gone.isEmpty()) {
      System.out.println("\nJudged and not found any more:");
      gone.forEach(line -> System.out.println("  " + line));
    }
  }

  private static String row(String rule, FixtureMarks marks, Tally sure, Tally possible) {
    return "| %s | %d, %d, %d | %s | %s | %d, %d, %d | %s | %d, %d, %d |"
        .formatted(
            rule,
            marks.found(),
            marks.wrong(),
            marks.missed(),
            marks.precision(),
            marks.recall(),
            sure.found(),
            sure.judged(),
            sure.right(),
            Share.of(sure.right(), sure.judged()),
            possible.found(),
            possible.judged(),
            possible.right());
  }

  private void requireWhatIsPromised() {
    List<String> below = new ArrayList<>();
    sure.forEach(
        (rule, tally) -> {
          if (tally.isBelow(LEAST_PRECISION_OF_RULE)) {
            below.add(rule);
          }
        });
    Tally all = all(sure);
    int judged = all.judged() + all(possible).judged();
    if (judged < LEAST_JUDGED || all.isBelow(LEAST_PRECISION) || !below.isEmpty()) {
      throw new IllegalStateException(
          "%d judged; at LIKELY or above %d, of them %d right; rules below %.0f %%: %s"
              .formatted(judged, all.judged(), all.right(), 100 * LEAST_PRECISION_OF_RULE, below));
    }
  }
}

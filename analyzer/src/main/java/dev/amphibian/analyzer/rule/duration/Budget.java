package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import dev.amphibian.analyzer.wait.LongestWait;
import dev.amphibian.analyzer.wait.LongestWait.Kind;
import dev.amphibian.analyzer.wait.LongestWait.Term;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits that each have an end, but together may take longer than the function. */
public final class Budget implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "duration/budget", "The waits may take longer than the function", Severity.WARNING);

  /** So many of the waits are named in the message. */
  private static final int NAMED = 3;

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    OptionalLong limit = TimeLimit.millis(slice, platform);
    if (limit.isEmpty()) {
      return Stream.empty();
    }
    List<Term> waits =
        slice.longestWait().terms().stream()
            .filter(term -> !isFoundAlone(term, limit.getAsLong()))
            .toList();
    List<Term> sure =
        waits.stream().filter(term -> term.confidence() != Confidence.POSSIBLE).toList();
    List<Term> told = LongestWait.millis(sure) > limit.getAsLong() ? sure : waits;
    return LongestWait.millis(told) > limit.getAsLong()
        ? Stream.of(finding(slice, platform, told))
        : Stream.empty();
  }

  /** What other rules say already: one sleep, or a library's own time-out, that is too long. */
  private static boolean isFoundAlone(Term term, long limit) {
    return term.millis() >= limit
        && (term.kind() == Kind.DEFAULT || term.kind() == Kind.SLEEP && term.times() == 1);
  }

  private static Finding finding(Slice slice, Platform platform, List<Term> terms) {
    String named =
        terms.stream().limit(NAMED).map(Budget::words).collect(Collectors.joining(" + "));
    String more = terms.size() > NAMED ? " + %d more".formatted(terms.size() - NAMED) : "";
    return HEADER.finding(
        slice,
        platform,
        slice.start(),
        slice.handler().place(),
        terms.stream().map(Term::confidence).reduce(Confidence.PROVEN, Confidence::and),
        "waits up to %s (%s%s); %s"
            .formatted(
                Unit.MILLISECONDS.format(LongestWait.millis(terms)),
                named,
                more,
                TimeLimit.of(slice, platform)),
        "give each wait less time or repeat it fewer times, so that all of them together end well "
            + "before the function does");
  }

  private static String words(Term term) {
    String times = term.times() == 1 ? "" : term.times() + " x ";
    return "%s%s %s at %s"
        .formatted(times, Unit.MILLISECONDS.format(term.millis()), term.what(), term.place());
  }
}

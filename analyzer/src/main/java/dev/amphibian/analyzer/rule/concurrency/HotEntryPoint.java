package dev.amphibian.analyzer.rule.concurrency;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import dev.amphibian.analyzer.wait.LongestWait;
import dev.amphibian.analyzer.wait.LongestWait.Term;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Requests that pause so long that few of them take all instances that there may be. */
public final class HotEntryPoint implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "concurrency/hot-entry-point", "A few requests may take every instance", Severity.NOTE);

  /** A shorter pause takes more requests than one entry point is likely to get. */
  private static final long LONG_MILLIS = 10_000;

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    List<Term> waits =
        slice.longestWait().terms().stream()
            .filter(term -> term.kind() == LongestWait.Kind.SLEEP)
            .filter(term -> term.confidence() != Confidence.POSSIBLE)
            .toList();
    long millis = LongestWait.millis(waits);
    Optional<Limit> instances = platform.limit(LimitId.INSTANCES_MAX);
    return slice.entryPoint().trigger() instanceof Trigger.Http && millis >= LONG_MILLIS
        ? instances.stream().map(most -> finding(slice, platform, waits, millis, most))
        : Stream.empty();
  }

  private static Finding finding(
      Slice slice, Platform platform, List<Term> waits, long millis, Limit instances) {
    long atOnce =
        instances.value()
            * platform.limit(LimitId.INSTANCE_CONCURRENCY_DEFAULT).map(Limit::value).orElse(1L);
    return HEADER.finding(
        slice,
        platform,
        slice.start(),
        slice.handler().place(),
        waits.stream().map(Term::confidence).reduce(Confidence.LIKELY, Confidence::and),
        ("pauses for up to %s in all: %s such requests a second take all %s instances, "
                + "and other functions get none")
            .formatted(
                Unit.MILLISECONDS.format(millis), perSecond(atOnce, millis), instances.text()),
        "reserve concurrency for it, or answer at once and work from a queue");
  }

  private static String perSecond(long atOnce, long millis) {
    return Unit.COUNT.format(Math.max(1, (atOnce * 1_000 + millis - 1) / millis));
  }
}

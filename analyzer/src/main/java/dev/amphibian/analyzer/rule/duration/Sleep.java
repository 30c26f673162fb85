package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.OtherThreads;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Waits that a function is billed for and that count against its time-out. */
public final class Sleep implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("duration/sleep", "Sleeping is paid time", Severity.WARNING);

  /** Shorter waits than this, outside loops over data, are noise: one billing second. */
  private static final long NOTICEABLE_MILLIS = 1_000;

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    OtherThreads others = OtherThreads.of(slice);
    return slice
        .effects(EffectKind.SLEEPS)
        .filter(found -> !PollingLoop.polls(found))
        .map(found -> finding(slice, platform, found, others.confidence(found)));
  }

  private static Finding finding(
      Slice slice, Platform platform, FoundEffect found, Confidence sure) {
    boolean brief =
        found.millis().isPresent()
            && found.millis().getAsLong() < NOTICEABLE_MILLIS
            && !found.isRepeatedPerElement();
    Confidence confidence = brief ? Confidence.POSSIBLE : sure;
    String length =
        found.millis().isPresent()
            ? Unit.MILLISECONDS.format(found.millis().getAsLong())
            : "for a time that no constant tells";
    String often = found.isRepeatedPerElement() ? ", once per element of a loop" : "";
    return HEADER.finding(
        slice,
        platform,
        found.path(),
        found.place(),
        confidence,
        "sleeps %s%s; %s".formatted(length, often, TimeLimit.of(slice, platform)),
        "put the rest of the work into a message with a delay, or keep this entry point in the "
            + "container");
  }
}

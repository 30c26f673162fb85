package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.OtherThreads;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Loops that sleep until something has happened elsewhere. */
public final class PollingLoop implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "duration/polling-loop", "A loop waits for something to happen", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    OtherThreads others = OtherThreads.of(slice);
    return slice
        .effects(EffectKind.SLEEPS)
        .filter(PollingLoop::polls)
        .filter(found -> !others.mayRun(found))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    ("%s pauses in a loop until a condition holds, and the function is billed all "
                            + "that time; %s")
                        .formatted(Words.call(found), TimeLimit.of(slice, platform)),
                    "start from the event that it waits for, or look once and send a delayed "
                        + "message if it has not come"));
  }

  /** A wait that ends when what is waited for comes is no polling. */
  static boolean polls(FoundEffect found) {
    return found.confidence() != Confidence.POSSIBLE && found.isRepeatedUntil();
  }
}

package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Loop;
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

/** Work that takes as long as there is data: remote calls in a loop. */
public final class RemoteCallInLoop implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "duration/remote-call-in-loop",
          "A remote call is made once per element",
          Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  /** Tries, and waiting for something, repeat a call too; how often doesn't depend on the data. */
  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    OtherThreads others = OtherThreads.of(slice);
    return slice
        .effects(EffectKind.CALLS_REMOTE)
        .filter(FoundEffect::isRepeatedPerElement)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found.path(),
                    found.place(),
                    found.isRepeatedFor(Loop.Kind.DATA)
                        ? others.confidence(found)
                        : Confidence.POSSIBLE,
                    "%s asks another service in a loop, so the time grows with the data; %s"
                        .formatted(Words.call(found), TimeLimit.of(slice, platform)),
                    "send one message per element (or per batch) and let a function work on "
                        + "each"));
  }
}

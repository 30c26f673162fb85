package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.OtherThreads;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits for other threads that nothing bounds, while the function is billed. */
public final class BlockingWait implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "duration/blocking-wait", "A wait for another thread has no time-out", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Set<MethodId> bounded =
        slice
            .effects(EffectKind.BOUNDS_WAIT)
            .map(found -> found.path().end())
            .collect(Collectors.toSet());
    OtherThreads others = OtherThreads.of(slice);
    return slice
        .effects(EffectKind.WAITS)
        .filter(found -> !bounded.contains(found.path().end()))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found.path(),
                    found.place(),
                    others.confidence(found),
                    "%s waits for another thread, however long that takes; %s"
                        .formatted(Words.call(found), TimeLimit.of(slice, platform)),
                    "wait with a time-out well below the function's own"));
  }
}

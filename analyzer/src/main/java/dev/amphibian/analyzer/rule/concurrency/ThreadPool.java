package dev.amphibian.analyzer.rule.concurrency;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import dev.amphibian.analyzer.slice.StateTouch;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pools of threads that are made per call and never ended, so that threads pile up. */
public final class ThreadPool implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "concurrency/thread-pool", "A pool of threads is made per call", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  /** A pool that goes into a shared field is made once. */
  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    if (slice.effects(EffectKind.ENDS_THREAD_POOL).findAny().isPresent()) {
      return Stream.empty();
    }
    Set<Place> kept = slice.touches().stream().map(StateTouch::place).collect(Collectors.toSet());
    return slice
        .effects(EffectKind.MAKES_THREAD_POOL)
        .filter(found -> !found.path().end().name().equals("<clinit>"))
        .filter(found -> !kept.contains(found.place()))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found.path(),
                    found.place(),
                    confidence(found),
                    ("%s makes threads per call, and nothing on the way ends them; they pile up "
                            + "in an instance that is reused")
                        .formatted(Words.call(found)),
                    "make one pool for all calls, or shut it down before the answer"));
  }

  /** Nobody can say how often an object is made whose constructor makes a pool. */
  private static Confidence confidence(FoundEffect found) {
    return found.path().end().name().equals("<init>") ? Confidence.POSSIBLE : found.confidence();
  }
}

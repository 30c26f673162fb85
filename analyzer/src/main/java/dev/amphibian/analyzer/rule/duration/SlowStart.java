package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.OtherThreads;
import dev.amphibian.analyzer.slice.Slice;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a new instance waits for before its first invocation. */
public final class SlowStart implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("duration/slow-start", "A start waits for something elsewhere", Severity.NOTE);

  private static final Map<EffectKind, String> DOES =
      Map.of(
          EffectKind.CALLS_REMOTE, "asks another service",
          EffectKind.LOADS_ALL, "loads as many rows as there are",
          EffectKind.QUERIES, "asks the database",
          EffectKind.SLEEPS, "sleeps");

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Set<Place> seen = new HashSet<>();
    OtherThreads others = OtherThreads.of(slice);
    return slice.startUp().stream()
        .filter(found -> DOES.containsKey(found.effect().kind()))
        .filter(found -> found.path().confidence() != Confidence.POSSIBLE)
        .filter(found -> !others.mayRun(found))
        .filter(found -> seen.add(found.place()))
        .map(found -> finding(slice, platform, found));
  }

  private static Finding finding(Slice slice, Platform platform, FoundEffect found) {
    boolean isSlow = found.effect().kind() != EffectKind.QUERIES || found.isRepeatedPerElement();
    return HEADER.finding(
        slice,
        platform,
        found.path(),
        found.place(),
        isSlow ? Confidence.LIKELY.and(found.path().confidence()) : Confidence.POSSIBLE,
        "%s %s at start, and every new instance does it again%s"
            .formatted(
                Words.call(found),
                DOES.get(found.effect().kind()),
                platform
                    .limit(LimitId.DURATION_START_MAX)
                    .map(limit -> "; a start may take " + limit.text())
                    .orElse("")),
        "do it when it is first needed, or bring the result along in the package");
  }
}

package dev.amphibian.analyzer.rule.size;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.KnownLibraries;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Set;
import java.util.stream.Stream;

/** Messages that hold as much as there is, and are to start a function. */
public final class EventPayload implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("size/event-payload", "A message grows with the data", Severity.WARNING);

  private static final Set<String> MANY =
      Set.of(
          "java.util.List",
          "java.util.ArrayList",
          "java.util.Collection",
          "java.util.Set",
          "java.lang.Iterable");

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return platform.limit(LimitId.EVENT_PAYLOAD_MAX).stream()
        .flatMap(
            limit ->
                slice
                    .effects(EffectKind.SENDS_MESSAGE)
                    .filter(EventPayload::holdsMany)
                    .map(found -> finding(slice, platform, found, limit)));
  }

  private static Finding finding(Slice slice, Platform platform, FoundEffect found, Limit limit) {
    return HEADER.finding(
        slice,
        platform,
        found.path(),
        found.place(),
        Confidence.POSSIBLE,
        "%s sends as much in one message as there is; an event that starts a function carries %s"
            .formatted(Words.call(found), limit.text()),
        "send one message per element, or put the content into object storage and send its name");
  }

  private static boolean holdsMany(FoundEffect found) {
    return found.call().argumentTypes().stream()
        .anyMatch(type -> MANY.contains(type) || KnownLibraries.body(TypeUse.of(type)).isPresent());
  }
}

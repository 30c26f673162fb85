package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Remote calls that can wait for ever while the function is billed. */
public final class NoTimeout implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("duration/no-timeout", "A remote call has no time-out", Severity.WARNING);

  /** How the catalogue writes a library's own time-out. */
  private static final Unit DEFAULT = Unit.MILLISECONDS;

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effects(EffectKind.CALLS_REMOTE)
        .filter(found -> found.bound().isEmpty())
        .flatMap(found -> finding(slice, platform, found).stream());
  }

  /** Some libraries wait for a time of their own if none is set: that may be short enough. */
  private static Optional<Finding> finding(Slice slice, Platform platform, FoundEffect found) {
    OptionalLong ofLibrary =
        found.effect().attribute("default").map(DEFAULT::parse).orElse(OptionalLong.empty());
    OptionalLong limit = TimeLimit.millis(slice, platform);
    if (ofLibrary.isPresent() && (limit.isEmpty() || ofLibrary.getAsLong() < limit.getAsLong())) {
      return Optional.empty();
    }
    String waits =
        ofLibrary.isPresent()
            ? "waits for another service for up to %s, since no time-out is set on its client"
                .formatted(DEFAULT.format(ofLibrary.getAsLong()))
            : "waits for another service, and no time-out is set on its client";
    return Optional.of(
        HEADER.finding(
            slice,
            platform,
            found,
            "%s %s; %s".formatted(Words.call(found), waits, TimeLimit.of(slice, platform)),
            "set connect and read time-outs well below the function's own"));
  }
}

package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Remote calls that can wait for ever while the function is billed. */
public final class NoTimeout implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("duration/no-timeout", "A remote call has no time-out", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effects(EffectKind.CALLS_REMOTE)
        .filter(found -> found.bound().isEmpty())
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    ("%s waits for another service, and no time-out is set on its client; " + "%s")
                        .formatted(Words.call(found), TimeLimit.of(slice, platform)),
                    "set connect and read time-outs well below the function's own"));
  }
}

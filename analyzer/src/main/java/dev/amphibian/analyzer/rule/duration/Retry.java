package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Declared;
import dev.amphibian.analyzer.slice.Slice;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Tries whose pauses alone come to more than an invocation may take. */
public final class Retry implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("duration/retry", "Tries take longer than the function may", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    OptionalLong limit = TimeLimit.millis(slice, platform);
    return limit.isEmpty()
        ? Stream.empty()
        : slice
            .declared(EffectKind.RETRIES)
            .filter(found -> pauses(found).orElse(0) > limit.getAsLong())
            .map(found -> finding(slice, platform, found));
  }

  private static OptionalLong pauses(Declared found) {
    return Pauses.of(found.effect(), found.use()).map(Pauses::sum).orElse(OptionalLong.empty());
  }

  private static Finding finding(Slice slice, Platform platform, Declared found) {
    MethodId method = found.path().end();
    return HEADER.finding(
        slice,
        platform,
        found,
        "%s lets %s#%s pause for %s in all between its tries; %s"
            .formatted(
                found.name(),
                method.simpleOwner(),
                method.name(),
                Unit.MILLISECONDS.format(pauses(found).orElseThrow()),
                TimeLimit.of(slice, platform)),
        "try again by a delayed message, or less often and with shorter pauses");
  }
}

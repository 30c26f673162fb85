package dev.amphibian.analyzer.rule.state;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Trait;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Timers that are set in the process and go off after the answer. */
public final class Timer implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("state/timer", "A timer is set in the process", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effectsFromStart(EffectKind.STARTS_WORK)
        .filter(Timer::isLater)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    "%s sets a timer in the process; %s"
                        .formatted(
                            Words.call(found),
                            platform.has(Trait.FREEZES)
                                ? "a function is frozen between its invocations, so it goes off "
                                    + "late or never"
                                : "it is lost when the instance is taken away"),
                    "let the platform's timer start a function, or send a delayed message"));
  }

  /** Whether work is started at a time of its own. */
  static boolean isLater(FoundEffect found) {
    return found.effect().attribute("when").filter("later"::equals).isPresent();
  }
}

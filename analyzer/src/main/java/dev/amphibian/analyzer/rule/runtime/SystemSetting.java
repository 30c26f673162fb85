package dev.amphibian.analyzer.rule.runtime;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Settings of the whole process that a call changes on its way. */
public final class SystemSetting implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "runtime/system-setting", "A setting of the whole process changes", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  /** What the start of a process or the loading of a class sets is set once, and before calls. */
  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    if (slice.entryPoint().trigger() instanceof Trigger.Start) {
      return Stream.empty();
    }
    return slice
        .effects(EffectKind.CHANGES_PROCESS)
        .filter(found -> !isAtLoading(found))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    ("%s changes what holds for the whole process; calls that meet the same "
                            + "instance later find it changed, those that meet another don't")
                        .formatted(Words.call(found)),
                    "set it once at start, or hand the value to what needs it"));
  }

  private static boolean isAtLoading(FoundEffect found) {
    return found.path().end().name().equals("<clinit>");
  }
}

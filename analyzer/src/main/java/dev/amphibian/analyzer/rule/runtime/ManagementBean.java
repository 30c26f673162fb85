package dev.amphibian.analyzer.rule.runtime;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Management beans, which nobody can reach in a function. */
public final class ManagementBean implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("runtime/management-bean", "A management bean is registered", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effectsFromStart(EffectKind.REGISTERS_MANAGEMENT_BEAN)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    ("%s registers a management bean, and nobody can connect to a function to see "
                            + "it")
                        .formatted(Words.call(found)),
                    "send what operators need as metrics or logs"));
  }
}

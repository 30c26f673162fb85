package dev.amphibian.analyzer.rule.delivery;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Messages that are acknowledged by hand to a broker's client. */
public final class ManualAcknowledgement implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "delivery/manual-acknowledgement", "A message is acknowledged by hand", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice.entryPoint().trigger() instanceof Trigger.Message
        ? slice
            .effects(EffectKind.ACKNOWLEDGES)
            .map(
                found ->
                    HEADER.finding(
                        slice,
                        platform,
                        found,
                        ("%s acknowledges the message to the broker; a function has no connection "
                                + "to it, and the platform acknowledges when the function has "
                                + "returned without exception")
                            .formatted(Words.call(found)),
                        "return when the work is done, throw an exception when it isn't"))
        : Stream.empty();
  }
}

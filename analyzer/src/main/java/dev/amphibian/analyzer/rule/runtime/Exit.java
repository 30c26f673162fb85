package dev.amphibian.analyzer.rule.runtime;

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

/** Ends of the process, which in a function end the instance under everybody's requests. */
public final class Exit implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("runtime/exit", "The process is ended", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  /** A program that is started from outside may end itself; who answers a request may not. */
  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    if (slice.entryPoint().trigger() instanceof Trigger.Start) {
      return Stream.empty();
    }
    return slice
        .effects(EffectKind.ENDS_PROCESS)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    ("%s ends the process: the caller gets an error instead of an answer, and "
                            + "the next call waits for a new instance")
                        .formatted(Words.call(found)),
                    "throw an exception, or return"));
  }
}

package dev.amphibian.analyzer.rule.runtime;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Trait;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** External programs, which a function's machine doesn't have. */
public final class Process implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("runtime/process", "Another program is started", Severity.ERROR);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effects(EffectKind.STARTS_PROCESS)
        .map(
            found ->
                platform.has(Trait.RUNS_IMAGES)
                    ? HEADER.finding(
                        slice,
                        platform,
                        found.path(),
                        found.place(),
                        Confidence.POSSIBLE,
                        "%s starts another program, which the image must carry"
                            .formatted(Words.call(found)),
                        "put the program into the image, or call a service that does this work")
                    : HEADER.finding(
                        slice,
                        platform,
                        found,
                        ("%s starts another program, which a zipped function doesn't carry and "
                                + "its machine may not have")
                            .formatted(Words.call(found)),
                        "call a service that does this work, deploy an image that carries the "
                            + "program, or keep this entry point in the container"));
  }
}

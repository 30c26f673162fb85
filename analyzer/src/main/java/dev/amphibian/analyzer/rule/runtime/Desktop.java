package dev.amphibian.analyzer.rule.runtime;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Windows, screens and printers, of which a function's machine has none. */
public final class Desktop implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("runtime/desktop", "A screen or printer is needed", Severity.ERROR);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Set<MethodId> careful =
        slice
            .effects(EffectKind.CHECKS_SCREEN)
            .map(found -> found.path().end())
            .collect(Collectors.toSet());
    return slice
        .effects(EffectKind.NEEDS_SCREEN)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found.path(),
                    found.place(),
                    careful.contains(found.path().end()) ? Confidence.POSSIBLE : found.confidence(),
                    "%s needs a screen or a printer, and a function's machine has neither"
                        .formatted(Words.call(found)),
                    "draw into an image or a document instead, or keep this entry point in the "
                        + "container"));
  }
}

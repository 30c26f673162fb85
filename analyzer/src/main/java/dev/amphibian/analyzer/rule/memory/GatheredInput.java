package dev.amphibian.analyzer.rule.memory;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Loops that read an input piece by piece and keep every piece. */
public final class GatheredInput implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("memory/gathered-input", "A loop keeps all that it reads", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effects(EffectKind.READS_PART)
        .filter(found -> !isLimited(slice, found))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found.path(),
                    found.place(),
                    HeldInput.confidence(slice, platform, found),
                    "%s reads in a loop that keeps every %s; memory is %s unless set higher"
                        .formatted(
                            Words.call(found),
                            found.effect().attribute("of").orElse("part"),
                            MemorySetting.text(slice, platform)),
                    "work on each as it comes, or stop after a maximum"));
  }

  private static boolean isLimited(Slice slice, FoundEffect reading) {
    return slice
        .effects(EffectKind.QUERIES)
        .filter(asked -> asked.path().end().equals(reading.path().end()))
        .anyMatch(asked -> asked.effect().has("rows", "limited"));
  }
}

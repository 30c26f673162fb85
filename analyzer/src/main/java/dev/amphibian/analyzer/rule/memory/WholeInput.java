package dev.amphibian.analyzer.rule.memory;

import dev.amphibian.analyzer.effect.Effect;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Files, streams and answers that are read at once. */
public final class WholeInput implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("memory/whole-input", "A whole input is read into memory", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effects(EffectKind.READS_WHOLE)
        .filter(found -> !isJudgedApart(found.effect()))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found.path(),
                    found.place(),
                    HeldInput.confidence(slice, platform, found),
                    "%s reads a whole %s into memory; memory is %s unless set higher"
                        .formatted(
                            Words.call(found),
                            found.effect().attribute("of").orElse("input"),
                            MemorySetting.text(slice, platform)),
                    "read it as a stream, piece by piece, or bound its size before reading"));
  }

  private static boolean isJudgedApart(Effect effect) {
    return effect.has("of", "upload") || effect.has("of", "spreadsheet");
  }
}

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

/** XML trees, PDFs and other documents that are held whole. */
public final class WholeDocument implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "memory/whole-document", "A whole document is built in memory", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effects(EffectKind.HOLDS_DOCUMENT)
        .filter(found -> !isJudgedApart(found.effect()))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found.path(),
                    found.place(),
                    HeldInput.confidence(slice, platform, found),
                    "%s holds a whole %s in memory, several times its size as a file"
                        .formatted(
                            Words.call(found), found.effect().attribute("of").orElse("document")),
                    "use the library's streaming interface, or bound the document's size"));
  }

  private static boolean isJudgedApart(Effect effect) {
    return effect.has("of", "spreadsheet") || effect.has("of", "image");
  }
}

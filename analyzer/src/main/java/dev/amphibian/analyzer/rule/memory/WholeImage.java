package dev.amphibian.analyzer.rule.memory;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Images, which are held unpacked. */
public final class WholeImage implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("memory/whole-image", "A whole image is held as pixels", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effects(EffectKind.HOLDS_DOCUMENT)
        .filter(found -> found.effect().has("of", "image"))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    ("%s holds a whole image: width times height times some four bytes, however "
                            + "small its file; memory is %s unless set higher")
                        .formatted(Words.call(found), MemorySetting.text(slice, platform)),
                    "ask for width and height before reading and refuse what is too large, or "
                        + "read it smaller"));
  }
}

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

/** Uploads that are read at once, however large clients make them. */
public final class WholeUpload implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("memory/whole-upload", "A whole upload is read into memory", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effects(EffectKind.READS_WHOLE)
        .filter(found -> found.effect().has("of", "upload"))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    "%s reads a whole upload into memory; memory is %s unless set higher"
                        .formatted(Words.call(found), MemorySetting.text(slice, platform)),
                    "read it as a stream, piece by piece, or let clients upload to object "
                        + "storage and start from its event"));
  }
}

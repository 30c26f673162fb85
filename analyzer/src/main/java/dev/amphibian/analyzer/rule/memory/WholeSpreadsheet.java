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

/** Spreadsheets that are held whole, each cell an object. */
public final class WholeSpreadsheet implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "memory/whole-spreadsheet", "A whole spreadsheet is held in memory", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return Stream.of(EffectKind.HOLDS_DOCUMENT, EffectKind.READS_WHOLE)
        .flatMap(slice::effects)
        .filter(found -> found.effect().has("of", "spreadsheet"))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    ("%s holds a whole spreadsheet, an object for each cell, many times its size "
                            + "as a file; memory is %s unless set higher")
                        .formatted(Words.call(found), MemorySetting.text(slice, platform)),
                    "read or write it row by row with the library's streaming interface, or bound "
                        + "its rows"));
  }
}

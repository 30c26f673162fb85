package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Statements and calls that change every row of a table. */
public final class BulkChange implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("duration/bulk-change", "A whole table is changed", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  /** A change of all rows: there is no condition, however the statement goes on. */
  private static final Pattern EVERY_ROW =
      Pattern.compile(
          "\\s*(?:truncate\\s.*|(?:delete\\s+(?:from\\s)?|update\\s)(?!.*\\b(?:where|limit)\\b).*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return Stream.of(EffectKind.QUERIES, EffectKind.NAMES)
        .flatMap(slice::effects)
        .filter(BulkChange::changesAll)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    "%s changes every row of a table, so the time grows with it; %s"
                        .formatted(Words.call(found), TimeLimit.of(slice, platform)),
                    "change it in steps that a message each starts, or let the database do it by "
                        + "night"));
  }

  private static boolean changesAll(FoundEffect found) {
    return found.effect().has("rows", "all")
        || Stream.of("sql", "jpql")
            .flatMap(language -> found.text(language).stream())
            .anyMatch(text -> EVERY_ROW.matcher(text).matches());
  }
}

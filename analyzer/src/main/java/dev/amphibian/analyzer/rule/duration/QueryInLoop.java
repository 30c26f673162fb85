package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.codebase.Confidence;
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

/** Work that takes as long as there is data: queries in a loop. */
public final class QueryInLoop implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("duration/query-in-loop", "A query is made once per element", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return Stream.of(EffectKind.QUERIES, EffectKind.LOADS_ALL)
        .flatMap(slice::effects)
        .filter(FoundEffect::isRepeatedPerElement)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found.path(),
                    found.place(),
                    Confidence.POSSIBLE, // each may be asked for a whole batch already
                    "%s asks the database in each round of a loop, which is one trip each; %s"
                        .formatted(Words.call(found), TimeLimit.of(slice, platform)),
                    "ask once for all elements, or send one message per batch and let a function "
                        + "work on each"));
  }
}

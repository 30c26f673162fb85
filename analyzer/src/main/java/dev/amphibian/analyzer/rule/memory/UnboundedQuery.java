package dev.amphibian.analyzer.rule.memory;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.effect.DeclaredQueries;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Queries that load as many rows as there are. */
public final class UnboundedQuery implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("memory/unbounded-query", "A query loads every row", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Stream<Finding> all =
        slice
            .effects(EffectKind.LOADS_ALL)
            .map(
                found ->
                    finding(
                        slice,
                        platform,
                        found,
                        found.confidence(),
                        found.effect().has("confidence", "POSSIBLE")
                            ? "may load every row there is"
                            : "loads every row there is"));
    Stream<Finding> many =
        slice
            .effects(EffectKind.QUERIES)
            .filter(found -> !found.effect().has("rows", "limited"))
            .filter(found -> DeclaredQueries.givesMany(found.call().target()))
            .map(
                found ->
                    finding(
                        slice,
                        platform,
                        found,
                        Confidence.POSSIBLE,
                        "returns as many rows as match"));
    return Stream.concat(all, many);
  }

  private static Finding finding(
      Slice slice, Platform platform, FoundEffect found, Confidence confidence, String what) {
    return HEADER.finding(
        slice,
        platform,
        found.path(),
        found.place(),
        confidence,
        "%s %s; memory ends at %s"
            .formatted(
                Words.call(found),
                what,
                platform.limit(LimitId.MEMORY_MAX).map(Limit::text).orElse("the platform's limit")),
        "ask for pages or slices with a maximum size, or stream the rows and close the stream");
  }
}

package dev.amphibian.analyzer.rule.memory;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
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
import java.util.Set;
import java.util.stream.Stream;

/** Queries that load as many rows as there are. */
public final class UnboundedQuery implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("memory/unbounded-query", "A query loads every row", Severity.WARNING);

  private static final Set<String> BOUNDS =
      Set.of(
          "org.springframework.data.domain.Pageable",
          "org.springframework.data.domain.Limit",
          "org.springframework.data.domain.PageRequest",
          "org.springframework.data.domain.ScrollPosition");
  private static final Set<String> MANY =
      Set.of("java.util.List", "java.lang.Iterable", "java.util.Collection", "java.util.Set");

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
                        slice, platform, found, found.confidence(), "loads every row there is"));
    Stream<Finding> many =
        slice
            .effects(EffectKind.QUERIES)
            .filter(found -> mayLoadMany(found.call().target()))
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

  private static boolean mayLoadMany(MethodId call) {
    String result = call.descriptor().substring(call.descriptor().indexOf(')') + 1);
    boolean many =
        MANY.stream().anyMatch(type -> result.equals("L" + type.replace('.', '/') + ";"));
    return many && BOUNDS.stream().noneMatch(call.parameterNames()::contains);
  }
}

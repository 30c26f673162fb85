package dev.amphibian.analyzer.rule.size;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers that hold every row there is, against the platform's answer payload. */
public final class UnboundedAnswer implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("size/unbounded-answer", "The answer grows with the data", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Optional<Limit> limit = platform.limit(LimitId.ANSWER_PAYLOAD_MAX);
    boolean answersMany =
        slice.entryPoint().trigger() instanceof Trigger.Http
            && holdsMany(slice.handler().returnType());
    if (limit.isEmpty() || !answersMany) {
      return Stream.empty();
    }
    return slice
        .effects(EffectKind.LOADS_ALL)
        .limit(1)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found.path(),
                    found.place(),
                    found.confidence().and(Confidence.POSSIBLE),
                    ("answers with a collection and loads every row on the way; an answer may "
                            + "hold %s")
                        .formatted(limit.get().text()),
                    "answer page by page with a maximum page size"));
  }

  private static boolean holdsMany(TypeUse type) {
    boolean many =
        type.name().endsWith("[]")
            || List.of(
                    "java.util.List",
                    "java.util.Collection",
                    "java.util.Set",
                    "java.lang.Iterable",
                    "java.util.Map")
                .contains(type.name());
    return many || type.arguments().stream().anyMatch(UnboundedAnswer::holdsMany);
  }
}

package dev.amphibian.analyzer.rule.memory;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Files, streams and uploads that are read at once. */
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
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found.path(),
                    found.place(),
                    HeldInput.confidence(slice, found),
                    "%s reads a whole %s into memory; memory is %s unless set higher"
                        .formatted(
                            Words.call(found),
                            found.effect().attribute("of").orElse("input"),
                            memory(slice, platform)),
                    "read it as a stream, piece by piece, or bound its size before reading"));
  }

  private static String memory(Slice slice, Platform platform) {
    OptionalLong budget =
        slice.entryPoint().wanted().map(b -> b.memoryBytes()).orElse(OptionalLong.empty());
    return budget.isPresent()
        ? Unit.BYTES.format(budget.getAsLong())
        : platform.limit(LimitId.MEMORY_DEFAULT).map(Limit::text).orElse("limited");
  }
}

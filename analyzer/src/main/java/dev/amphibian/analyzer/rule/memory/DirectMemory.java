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

/** Buffers beside the heap, which take memory that the heap's size doesn't tell of. */
public final class DirectMemory implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("memory/direct-memory", "Memory is taken beside the heap", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effects(EffectKind.ALLOCATES_DIRECT)
        .filter(found -> !found.effect().has("of", "file"))
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    ("%s takes memory beside the heap; both together must fit the function's "
                            + "memory")
                        .formatted(Words.call(found)),
                    "leave room for it when the heap is sized, or use an array on the heap"));
  }
}

package dev.amphibian.analyzer.rule.concurrency;

import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Parallel streams and sorts, which a function's share of a processor makes no faster. */
public final class ParallelStream implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("concurrency/parallel-stream", "Work is split over processors", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice
        .effects(EffectKind.RUNS_PARALLEL)
        .map(
            found ->
                HEADER.finding(
                    slice,
                    platform,
                    found,
                    ("%s splits work over the processors; a function with little memory has a "
                            + "part of one, and splitting only costs")
                        .formatted(Words.call(found)),
                    "work in one thread, or measure with the memory that the function will have"));
  }
}

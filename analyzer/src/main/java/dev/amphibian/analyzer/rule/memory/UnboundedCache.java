package dev.amphibian.analyzer.rule.memory;

import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.finding.Words;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import dev.amphibian.analyzer.slice.StateTouch;
import java.util.stream.Stream;

/** Collections in shared objects that only ever grow. */
public final class UnboundedCache implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "memory/unbounded-cache", "A collection grows without bound", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice.touches().stream()
        .filter(touch -> touch.kind() == StateTouch.Kind.GROWN_FOR_EVER)
        .map(
            touch ->
                HEADER.finding(
                    slice,
                    platform,
                    touch.path(),
                    touch.place(),
                    touch.confidence(),
                    ("adds to %s, from which nothing is ever taken: memory fills, and each "
                            + "instance of a function fills its own")
                        .formatted(Words.field(touch)),
                    "bound it (size and age), or move it to a shared cache outside the process"));
  }
}

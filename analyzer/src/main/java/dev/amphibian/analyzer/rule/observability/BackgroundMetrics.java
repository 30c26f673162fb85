package dev.amphibian.analyzer.rule.observability;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Trait;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Metrics and traces that a thread sends from time to time. */
public final class BackgroundMetrics implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "observability/background-metrics", "Metrics are sent by a thread", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return platform.has(Trait.FREEZES)
        ? MetricsLibrary.of(slice)
            .filter(library -> !library.isScraped())
            .limit(1)
            .map(
                library ->
                    HEADER.finding(
                        slice,
                        platform,
                        slice.start(),
                        slice.handler().place(),
                        Confidence.LIKELY,
                        ("%s sends metrics or traces from a thread of its own; a function is frozen "
                                + "between its invocations, so they come late or never")
                            .formatted(library.artifact()),
                        "flush before the answer, write them to the log in the platform's format, "
                            + "or let an extension of the platform send them"))
        : Stream.empty();
  }
}

package dev.amphibian.analyzer.rule.observability;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Metrics that wait in an instance until somebody comes for them. */
public final class ScrapedMetrics implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("observability/scraped-metrics", "Metrics wait to be scraped", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return MetricsLibrary.of(slice)
        .filter(MetricsLibrary::isScraped)
        .limit(1)
        .map(
            library ->
                HEADER.finding(
                    slice,
                    platform,
                    slice.start(),
                    slice.handler().place(),
                    Confidence.LIKELY,
                    ("%s waits for somebody to come for the metrics; the instances of a function "
                            + "have no addresses, and what they counted goes with them")
                        .formatted(library.artifact()),
                    "write them to the log in the platform's format, or push them before the "
                        + "answer"));
  }
}

package dev.amphibian.analyzer.rule.observability;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.DataLines;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Trait;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.stream.Stream;

/** Logs that another thread writes, which stands still between invocations. */
public final class AsynchronousAppender implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "observability/asynchronous-appender",
          "Logs are written by another thread",
          Severity.NOTE);

  private static final List<String> TYPES = DataLines.of("/libraries/asynchronous.appenders");

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return platform.has(Trait.FREEZES)
        ? slice.configuration().logAppenders().stream()
            .filter(appender -> TYPES.contains(appender.type()))
            .limit(1)
            .map(
                appender ->
                    HEADER.finding(
                        slice,
                        platform,
                        slice.start(),
                        appender.place(),
                        Confidence.LIKELY,
                        ("the appender %s writes from a thread of its own; a function is frozen "
                                + "when its answer is out, so lines come late or never")
                            .formatted(appender.name()),
                        "log to the console without a queue in between"))
        : Stream.empty();
  }
}

package dev.amphibian.analyzer.rule.observability;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.stream.Stream;

/** Logs that go to files, which nobody collects from a function. */
public final class FileAppender implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("observability/file-appender", "Logs are written to files", Severity.NOTE);

  private static final String[] KEYS = {"logging.file.name", "logging.file.path"};

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Stream<Finding> appenders =
        slice.configuration().logAppenders().stream()
            .filter(appender -> appender.file().isPresent())
            .map(
                appender ->
                    finding(slice, platform, "the appender " + appender.name(), appender.place()));
    Stream<Finding> settings =
        Stream.of(KEYS)
            .flatMap(key -> slice.settings().entry(key).stream())
            .filter(entry -> !entry.value().isBlank())
            .map(entry -> finding(slice, platform, entry.key(), entry.place()));
    return Stream.concat(appenders, settings).limit(1);
  }

  private static Finding finding(Slice slice, Platform platform, String what, Place place) {
    return HEADER.finding(
        slice,
        platform,
        slice.start(),
        place,
        Confidence.LIKELY,
        ("%s writes the log to a file; a function's log is what goes to the console, and its "
                + "files go with the instance")
            .formatted(what),
        "log to the console");
  }
}

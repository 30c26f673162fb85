package dev.amphibian.analyzer.rule.runtime;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Comparator;
import java.util.stream.Stream;

/** Classes that are compiled for a Java that a platform doesn't run yet. */
public final class JavaVersion implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("runtime/java-version", "The classes are for a newer Java", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  /** A platform that runs images runs whatever Java they bring. */
  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    int needed = slice.own().java();
    return platform.javaVersions().stream()
        .max(Comparator.naturalOrder())
        .filter(newest -> needed > newest)
        .map(
            newest ->
                HEADER.finding(
                    slice,
                    platform,
                    slice.start(),
                    slice.handler().place(),
                    Confidence.PROVEN,
                    "the classes are compiled for Java %d; %s runs Java %d at most"
                        .formatted(needed, platform.title(), newest),
                    "compile with --release %d, or deploy an image with its own Java"
                        .formatted(newest)))
        .stream();
  }
}

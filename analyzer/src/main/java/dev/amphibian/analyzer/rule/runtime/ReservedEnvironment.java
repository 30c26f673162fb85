package dev.amphibian.analyzer.rule.runtime;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Deployment;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Trait;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.stream.Stream;

/** Environment variables that belong to the platform. */
public final class ReservedEnvironment implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "runtime/reserved-environment", "A variable is the platform's own", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  /** Where an image runs, the platform's variables go before the image's own. */
  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Deployment deployment = slice.configuration().deployment();
    List<Deployment.Environment> set =
        platform.has(Trait.RUNS_IMAGES) ? deployment.ofServices() : deployment.environments();
    return set.stream()
        .flatMap(
            environment ->
                environment.variables().keySet().stream()
                    .sorted()
                    .filter(platform::reserves)
                    .map(variable -> finding(slice, platform, environment.place(), variable)));
  }

  private static Finding finding(Slice slice, Platform platform, Place place, String variable) {
    return HEADER.finding(
        slice,
        platform,
        slice.start(),
        place,
        Confidence.LIKELY,
        "the application is given %s, which %s sets itself and lets nobody else set"
            .formatted(variable, platform.title()),
        "give it another name, or use what the platform sets");
  }
}

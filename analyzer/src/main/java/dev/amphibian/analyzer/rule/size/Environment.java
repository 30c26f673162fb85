package dev.amphibian.analyzer.rule.size;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Deployment;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Optional;
import java.util.stream.Stream;

/** Environment variables that are more than a function may have. */
public final class Environment implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("size/environment", "The environment is over the limit", Severity.WARNING);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Optional<Limit> limit = platform.limit(LimitId.ENVIRONMENT_MAX);
    return slice.configuration().deployment().environments().stream()
        .flatMap(
            environment ->
                limit.filter(max -> environment.bytes() > max.value()).stream()
                    .map(max -> finding(slice, platform, max, environment)))
        .limit(1);
  }

  private static Finding finding(
      Slice slice, Platform platform, Limit limit, Deployment.Environment environment) {
    return HEADER.finding(
        slice,
        platform,
        slice.start(),
        environment.place(),
        Confidence.LIKELY,
        "the application is given %d environment variables of %s, a function may have %s"
            .formatted(
                environment.variables().size(),
                Unit.BYTES.format(environment.bytes()),
                limit.text()),
        "put what doesn't differ between environments into the package, and secrets into the "
            + "platform's secret store");
  }
}

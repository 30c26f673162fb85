package dev.amphibian.analyzer.rule.runtime;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Settings.Entry;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Trait;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ports in the configuration where the platform says on which one an image is asked. */
public final class HardCodedPort implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "runtime/hard-coded-port", "The port is fixed in the configuration", Severity.NOTE);

  private static final List<String> KEYS =
      List.of("server.port", "quarkus.http.port", "micronaut.server.port");

  /** Zero lets the machine choose. */
  private static final Pattern FIXED = Pattern.compile("[1-9]\\d*");

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  /** Where no image is deployed, or requests come as events, nothing listens. */
  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    boolean isAsked =
        platform.has(Trait.RUNS_IMAGES)
            && !platform.has(Trait.PAYLOAD_IN_EVENT)
            && slice.entryPoint().trigger() instanceof Trigger.Http;
    return (isAsked ? KEYS : List.<String>of())
        .stream()
            .flatMap(key -> slice.settings().entry(key).stream())
            .filter(entry -> FIXED.matcher(entry.value().strip()).matches())
            .limit(1)
            .map(entry -> finding(slice, platform, entry));
  }

  private static Finding finding(Slice slice, Platform platform, Entry entry) {
    return HEADER.finding(
        slice,
        platform,
        slice.start(),
        entry.place(),
        Confidence.LIKELY,
        "%s is %s, whatever port %s asks"
            .formatted(entry.key(), entry.value().strip(), platform.title()),
        "read it from the variable in which the platform names its port, as in ${PORT:%s}"
            .formatted(entry.value().strip()));
  }
}

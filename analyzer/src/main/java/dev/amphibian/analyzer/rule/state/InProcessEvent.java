package dev.amphibian.analyzer.rule.state;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entry points that only an event within their own process starts. */
public final class InProcessEvent implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "state/in-process-event", "Only an event in the process starts it", Severity.WARNING);

  /** Who hands events on within a process. */
  private static final Set<String> IN_PROCESS = Set.of("cdi", "spring");

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    return slice.entryPoint().trigger() instanceof Trigger.Event event
            && IN_PROCESS.contains(event.system())
            && !event.mayBeOfProcess()
        ? Stream.of(
            HEADER.finding(
                slice,
                platform,
                slice.start(),
                slice.handler().place(),
                Confidence.LIKELY,
                "an event within the process starts it%s; a function of its own never hears of it"
                    .formatted(named(event)),
                "let whoever publishes the event send a message, and start from that"))
        : Stream.empty();
  }

  private static String named(Trigger.Event event) {
    return event.names().stream()
        .limit(1)
        .map(name -> " (" + name.substring(name.lastIndexOf('.') + 1) + ")")
        .collect(Collectors.joining());
  }
}

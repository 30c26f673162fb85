package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.entrypoint.Trigger;
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

/** Schedules below the smallest interval of the platform's timer. */
public final class SubMinuteTimer implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader(
          "duration/sub-minute-timer", "The timer is faster than the platform's", Severity.ERROR);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    Optional<Limit> limit = platform.limit(LimitId.TIMER_INTERVAL_MIN);
    if (!(slice.entryPoint().trigger() instanceof Trigger.Schedule schedule)
        || limit.isEmpty()
        || schedule.intervalMillis().isEmpty()) {
      return Stream.empty();
    }
    long interval = schedule.intervalMillis().getAsLong();
    if (interval >= limit.get().value()) {
      return Stream.empty();
    }
    return Stream.of(
        HEADER.finding(
            slice,
            platform,
            slice.start(),
            slice.handler().place(),
            Confidence.PROVEN,
            "runs every %s; the platform's timer starts at most once in %s"
                .formatted(Unit.MILLISECONDS.format(interval), limit.get().text()),
            "start from the event that it polls for, poll once a minute, or keep it in the "
                + "container"));
  }
}

package dev.amphibian.analyzer.rule.concurrency;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.finding.RuleHeader;
import dev.amphibian.analyzer.finding.Severity;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.rule.Rule;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Optional;
import java.util.stream.Stream;

/** Schedules that wait for the end of the run before, which a platform's timer does not. */
public final class OverlappingRun implements Rule {

  private static final RuleHeader HEADER =
      new RuleHeader("concurrency/overlapping-run", "Two runs may overlap", Severity.NOTE);

  @Override
  public RuleHeader header() {
    return HEADER;
  }

  @Override
  public Stream<Finding> check(Slice slice, Platform platform) {
    boolean waits =
        slice.entryPoint().trigger() instanceof Trigger.Schedule schedule
            && schedule.spacing().equals(Optional.of(Trigger.Schedule.Spacing.DELAY));
    return waits
        ? Stream.of(
            HEADER.finding(
                slice,
                platform,
                slice.start(),
                slice.handler().place(),
                Confidence.PROVEN,
                "waits for the end of the run before; the platform's timer starts the next one "
                    + "whether or not that has ended",
                "limit the function to one instance, or take a lock in the database"))
        : Stream.empty();
  }
}

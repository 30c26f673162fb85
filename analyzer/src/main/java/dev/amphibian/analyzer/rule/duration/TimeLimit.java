package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.slice.Slice;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The time that an entry point may take: its budget, else what the platform allows its trigger. */
final class TimeLimit {

  private TimeLimit() {}

  static String of(Slice slice, Platform platform) {
    OptionalLong budget = budget(slice);
    if (budget.isPresent()) {
      return "the time limit is " + Unit.MILLISECONDS.format(budget.getAsLong()) + " by its budget";
    }
    return ofPlatform(slice, platform)
        .map(limit -> "the time limit is " + limit.text())
        .orElse("no time limit is known");
  }

  /** The same in milliseconds, if it is known. */
  static OptionalLong millis(Slice slice, Platform platform) {
    return budget(slice).isPresent()
        ? budget(slice)
        : ofPlatform(slice, platform).stream().mapToLong(Limit::value).findFirst();
  }

  private static OptionalLong budget(Slice slice) {
    return slice.entryPoint().wanted().map(b -> b.timeoutMillis()).orElse(OptionalLong.empty());
  }

  /** For HTTP the shorter one of function and door, for events that of events if there is one. */
  private static Optional<Limit> ofPlatform(Slice slice, Platform platform) {
    Optional<Limit> most = platform.limit(LimitId.DURATION_MAX);
    if (slice.entryPoint().trigger() instanceof Trigger.Http) {
      return Stream.of(most, platform.limit(LimitId.DURATION_HTTP_MAX))
          .flatMap(Optional::stream)
          .min(Comparator.comparing(Limit::value));
    }
    return platform.limit(LimitId.DURATION_EVENT_MAX).or(() -> most);
  }
}

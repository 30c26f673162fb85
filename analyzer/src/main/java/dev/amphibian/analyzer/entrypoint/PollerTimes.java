package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.WiringElement;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule.Spacing;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Times as the attributes of Spring's XML elements give them. */
public final class PollerTimes {

  private PollerTimes() {}

  /** The schedule of {@code cron}, {@code fixed-rate} or {@code fixed-delay}, if one is given. */
  public static Optional<Schedule> of(Codebase codebase, WiringElement element, String system) {
    Optional<String> cron = text(codebase, element, "cron");
    if (cron.isPresent()) {
      return Optional.of(Schedule.byCron(system, cron.get(), Optional.empty()));
    }
    return every(codebase, element, system, "fixed-rate", Spacing.RATE)
        .or(() -> every(codebase, element, system, "fixed-delay", Spacing.DELAY));
  }

  private static Optional<Schedule> every(
      Codebase codebase, WiringElement element, String system, String key, Spacing spacing) {
    TimeUnit unit =
        text(codebase, element, "time-unit")
            .map(name -> name.toUpperCase(Locale.ROOT))
            .flatMap(
                name -> Stream.of(TimeUnit.values()).filter(u -> u.name().equals(name)).findAny())
            .orElse(TimeUnit.MILLISECONDS);
    return text(codebase, element, key)
        .map(text -> Schedule.every(system, Durations.millis(text, unit), spacing));
  }

  private static Optional<String> text(Codebase codebase, WiringElement element, String key) {
    return element.attribute(key).map(codebase.settings()::resolve);
  }
}

package dev.amphibian.analyzer.entrypoint.microprofile;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.AnnotatedMethod;
import dev.amphibian.analyzer.entrypoint.Durations;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule.Spacing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds methods under Quarkus's {@code @Scheduled}. */
public final class QuarkusScheduledFinder implements EntryPointFinder {

  private static final String SCHEDULED = "io.quarkus.scheduler.Scheduled";
  private static final String REPEATED = SCHEDULED + "$Schedules";
  private static final Set<String> SWITCHED_OFF = Set.of("off", "disabled");

  @Override
  public Stream<Found> find(Codebase codebase) {
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .flatMap(
            type ->
                AnnotatedMethod.of(codebase, type, QuarkusScheduledFinder::schedules)
                    .filter(AnnotatedMethod::isDirect)
                    .flatMap(
                        method ->
                            method.uses().stream()
                                .flatMap(use -> schedule(codebase, use).stream())
                                .map(trigger -> new Found(type, method.runs(), trigger))));
  }

  private static List<AnnotationUse> schedules(MethodInfo method) {
    return Stream.concat(
            method.annotation(SCHEDULED).stream(),
            method.annotation(REPEATED).stream().flatMap(use -> use.nested("value").stream()))
        .toList();
  }

  private static Optional<Trigger> schedule(Codebase codebase, AnnotationUse use) {
    Optional<String> cron = text(codebase, use, "cron");
    Optional<String> every = text(codebase, use, "every");
    if (cron.or(() -> every).filter(SWITCHED_OFF::contains).isPresent()) {
      return Optional.empty();
    }
    if (cron.isPresent()) {
      return Optional.of(Schedule.byCron("quarkus", cron.get(), text(codebase, use, "timeZone")));
    }
    return Optional.of(
        every
            .map(
                text ->
                    Schedule.every(
                        "quarkus",
                        Durations.millis(text.toLowerCase(Locale.ROOT), TimeUnit.SECONDS),
                        Spacing.RATE))
            .orElseGet(() -> Schedule.unknown("quarkus")));
  }

  /** A setting's name stands in braces, with a dollar sign in front or not. */
  private static Optional<String> text(Codebase codebase, AnnotationUse use, String key) {
    return use.text(key)
        .map(text -> text.startsWith("{") ? "$" + text : text)
        .map(codebase.settings()::resolve)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}

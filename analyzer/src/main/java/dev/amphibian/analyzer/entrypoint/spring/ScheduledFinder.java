package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.AnnotatedMethod;
import dev.amphibian.analyzer.entrypoint.Durations;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.MadeTypes;
import dev.amphibian.analyzer.entrypoint.MergedAnnotations;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule.Spacing;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds methods under Spring's {@code @Scheduled}, repeated ones once per schedule. */
public final class ScheduledFinder implements EntryPointFinder {

  private static final String SCHEDULED = "org.springframework.scheduling.annotation.Scheduled";
  private static final String REPEATED = "org.springframework.scheduling.annotation.Schedules";

  /** What Spring takes for a cron expression that never fires. */
  private static final String SWITCHED_OFF = "-";

  @Override
  public Stream<Found> find(Codebase codebase) {
    MergedAnnotations scheduled = new MergedAnnotations(codebase, SCHEDULED, REPEATED);
    MadeTypes made = new MadeTypes(codebase);
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .flatMap(
            type ->
                AnnotatedMethod.of(codebase, type, scheduled::on)
                    .filter(AnnotatedMethod::isDirect)
                    .flatMap(method -> found(codebase, type, method)))
        .filter(found -> !isSwitchedOff(found.trigger()) && made.has(found.type()));
  }

  private static boolean isSwitchedOff(Trigger trigger) {
    return trigger instanceof Schedule schedule
        && schedule.cron().equals(Optional.of(SWITCHED_OFF));
  }

  private static Stream<Found> found(Codebase codebase, TypeInfo type, AnnotatedMethod method) {
    return method.uses().stream()
        .map(use -> new Found(type, method.runs(), schedule(codebase, use)));
  }

  private static Trigger schedule(Codebase codebase, AnnotationUse use) {
    Optional<String> cron = text(codebase, use, "cron");
    if (cron.isPresent()) {
      return Schedule.byCron("spring", cron.get(), text(codebase, use, "zone"));
    }
    return interval(codebase, use, "fixedRate", Spacing.RATE)
        .or(() -> interval(codebase, use, "fixedDelay", Spacing.DELAY))
        .orElseGet(() -> Schedule.unknown("spring"));
  }

  private static Optional<String> text(Codebase codebase, AnnotationUse use, String key) {
    return use.text(key).map(codebase.settings()::resolve).filter(text -> !text.isEmpty());
  }

  private static Optional<Trigger> interval(
      Codebase codebase, AnnotationUse use, String key, Spacing spacing) {
    TimeUnit unit = use.text("timeUnit").map(TimeUnit::valueOf).orElse(TimeUnit.MILLISECONDS);
    return Stream.of(key, key + "String")
        .flatMap(each -> text(codebase, use, each).stream())
        .map(text -> Durations.millis(text, unit))
        .filter(millis -> millis.isEmpty() || millis.getAsLong() >= 0)
        .findFirst()
        .map(millis -> every(millis, spacing));
  }

  private static Trigger every(OptionalLong millis, Spacing spacing) {
    return Schedule.every("spring", millis, spacing);
  }
}

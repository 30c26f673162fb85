package dev.amphibian.analyzer.entrypoint.jakarta;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.AnnotatedMethod;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what enterprise beans do on a timer: {@code @Schedule}, {@code @Timeout} methods. */
public final class EjbTimerFinder implements EntryPointFinder {

  private static final JakartaType SCHEDULE = new JakartaType("ejb.Schedule");
  private static final JakartaType SCHEDULES = new JakartaType("ejb.Schedules");
  private static final JakartaType TIMEOUT = new JakartaType("ejb.Timeout");
  private static final JakartaType TIMED = new JakartaType("ejb.TimedObject");

  /** The attributes in the order of cron expressions, and what they are if not given. */
  private static final List<Map.Entry<String, String>> FIELDS =
      List.of(
          Map.entry("second", "0"),
          Map.entry("minute", "0"),
          Map.entry("hour", "0"),
          Map.entry("dayOfMonth", "*"),
          Map.entry("month", "*"),
          Map.entry("dayOfWeek", "*"));

  @Override
  public Stream<Found> find(Codebase codebase) {
    Stream<Found> annotated =
        codebase.types().stream()
            .filter(TypeInfo::isConcrete)
            .flatMap(type -> annotated(codebase, type));
    Stream<Found> timed =
        TIMED
            .concreteBelow(codebase)
            .flatMap(
                type ->
                    RunningMethods.named(codebase, type, "ejbTimeout")
                        .map(method -> new Found(type, method, Schedule.unknown("ejb"))));
    return Stream.concat(annotated, timed);
  }

  private static Stream<Found> annotated(Codebase codebase, TypeInfo type) {
    return AnnotatedMethod.of(codebase, type, EjbTimerFinder::timers)
        .filter(AnnotatedMethod::isDirect)
        .flatMap(
            method ->
                method.uses().stream().map(use -> new Found(type, method.runs(), schedule(use))));
  }

  private static List<AnnotationUse> timers(MethodInfo method) {
    return Stream.concat(SCHEDULE.allOn(method, SCHEDULES).stream(), TIMEOUT.on(method).stream())
        .toList();
  }

  private static Schedule schedule(AnnotationUse use) {
    if (TIMEOUT.is(use.type())) {
      return Schedule.unknown("ejb");
    }
    String fields =
        FIELDS.stream()
            .map(field -> use.text(field.getKey()).orElse(field.getValue()))
            .map(text -> text.replace(" ", ""))
            .collect(Collectors.joining(" "));
    Optional<String> year = use.text("year").filter(text -> !text.equals("*"));
    return Schedule.byCron(
        "ejb",
        fields + year.map(text -> " " + text).orElse(""),
        use.text("timezone").filter(text -> !text.isEmpty()));
  }
}

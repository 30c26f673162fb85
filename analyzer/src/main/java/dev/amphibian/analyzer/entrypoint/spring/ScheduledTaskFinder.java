package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.entrypoint.ConstantTimes;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.HandedOver;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule.Spacing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds tasks that are handed to Spring's scheduler in code, as far as a method is to be named. */
public final class ScheduledTaskFinder implements EntryPointFinder {

  private static final List<String> SCHEDULERS =
      List.of(
          "org.springframework.scheduling.TaskScheduler",
          "org.springframework.scheduling.config.ScheduledTaskRegistrar");
  private static final Map<String, Spacing> INTERVALS =
      Map.of(
          "scheduleAtFixedRate", Spacing.RATE,
          "addFixedRateTask", Spacing.RATE,
          "scheduleWithFixedDelay", Spacing.DELAY,
          "addFixedDelayTask", Spacing.DELAY);
  private static final List<String> CRONS = List.of("schedule", "addCronTask", "addTriggerTask");
  private static final String TASK = "(java.lang.Runnable,";
  private static final String CRON_TRIGGER = "org.springframework.scheduling.support.CronTrigger";

  @Override
  public Stream<Found> find(Codebase codebase) {
    return codebase.types().stream()
        .flatMap(type -> type.methods().stream())
        .flatMap(method -> found(codebase, method));
  }

  private static Stream<Found> found(Codebase codebase, MethodInfo method) {
    return method.calls().stream()
        .filter(call -> call.target().parameterNames().startsWith(TASK))
        .filter(call -> SCHEDULERS.stream().anyMatch(s -> codebase.isA(call.target().owner(), s)))
        .flatMap(
            call ->
                trigger(codebase, method, call).stream()
                    .map(t -> HandedOver.found(codebase, method, call.argument(0), "run", t)));
  }

  /** What runs once, at a given moment, is work after the call and no schedule. */
  private static Optional<Trigger> trigger(Codebase codebase, MethodInfo method, Call call) {
    String name = call.target().name();
    Spacing spacing = INTERVALS.get(name);
    if (spacing != null) {
      int last = (int) call.target().parameterNames().chars().filter(c -> c == ',').count();
      return Optional.of(
          Schedule.every("spring", ConstantTimes.millis(method, call, last), spacing));
    }
    boolean isRepeated =
        CRONS.contains(name) && !call.target().parameterNames().matches(".*(Date|Instant)\\)");
    return isRepeated
        ? Optional.of(
            cron(method, call)
                .map(codebase.settings()::resolve)
                .<Trigger>map(text -> Schedule.byCron("spring", text, Optional.empty()))
                .orElse(Schedule.unknown("spring")))
        : Optional.empty();
  }

  private static Optional<String> cron(MethodInfo method, Call call) {
    boolean isMadeHere = call.argument(1).equals(new Operand.Made(CRON_TRIGGER));
    return call.text(1)
        .or(
            () ->
                method.calls().stream()
                    .filter(each -> isMadeHere && each.target().owner().equals(CRON_TRIGGER))
                    .filter(each -> each.place().equals(call.place()))
                    .flatMap(each -> each.text(0).stream())
                    .findFirst());
  }
}

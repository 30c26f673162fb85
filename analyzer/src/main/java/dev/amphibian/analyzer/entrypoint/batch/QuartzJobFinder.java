package dev.amphibian.analyzer.entrypoint.batch;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Quartz's job classes, with their triggers as far as code gives them as constants. */
public final class QuartzJobFinder implements EntryPointFinder {

  private static final String JOB = "org.quartz.Job";

  /** Spring's base class calls the second; a class has but one of them. */
  private static final List<String> METHODS = List.of("execute", "executeInternal");

  @Override
  public Stream<Found> find(Codebase codebase) {
    QuartzTriggers triggers = new QuartzTriggers(codebase);
    return codebase.subtypes(JOB).stream()
        .filter(TypeInfo::isConcrete)
        .flatMap(job -> found(codebase, triggers, job));
  }

  private static Stream<Found> found(Codebase codebase, QuartzTriggers triggers, TypeInfo job) {
    List<Schedule> schedules = triggers.of(job.name());
    return runs(codebase, job).stream()
        .flatMap(
            method ->
                (schedules.isEmpty() ? List.of(Schedule.unknown("quartz")) : schedules)
                    .stream().map(schedule -> new Found(job, method, schedule)));
  }

  private static Optional<MethodInfo> runs(Codebase codebase, TypeInfo job) {
    return codebase
        .hierarchy(job.name())
        .flatMap(type -> type.methods().stream())
        .filter(method -> METHODS.contains(method.id().name()))
        .filter(method -> !method.isAbstract() && !method.isSynthetic() && !method.isStatic())
        .filter(method -> method.id().parameters().equals("(Lorg/quartz/JobExecutionContext;)"))
        .findFirst();
  }
}

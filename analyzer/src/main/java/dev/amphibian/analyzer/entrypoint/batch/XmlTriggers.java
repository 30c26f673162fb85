package dev.amphibian.analyzer.entrypoint.batch;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.SpringBeanFile.Declared;
import dev.amphibian.analyzer.entrypoint.Durations;
import dev.amphibian.analyzer.entrypoint.NamedBeans;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule.Spacing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The Quartz triggers that Spring's XML files declare, by the job details that they name. */
final class XmlTriggers {

  private static final String SYSTEM = "quartz";
  private static final String QUARTZ = "org.springframework.scheduling.quartz.";
  private static final String JOB_CLASS = "jobClass";

  private final Codebase codebase;
  private final NamedBeans beans;

  XmlTriggers(Codebase codebase, NamedBeans beans) {
    this.codebase = codebase;
    this.beans = beans;
  }

  /** The schedules of a declared job detail, none if they aren't known. */
  List<Schedule> of(Declared detail) {
    return beans.declared().stream()
        .filter(bean -> beans.className(bean).filter(t -> t.startsWith(QUARTZ)).isPresent())
        .filter(trigger -> isFor(trigger, detail))
        .flatMap(trigger -> schedule(trigger).stream())
        .distinct()
        .toList();
  }

  /** The schedules of a job class that job details name. */
  List<Schedule> of(String jobClass) {
    return beans.declared().stream()
        .filter(detail -> jobClass.equals(detail.values().get(JOB_CLASS)))
        .flatMap(detail -> of(detail).stream())
        .distinct()
        .toList();
  }

  private static boolean isFor(Declared trigger, Declared detail) {
    return trigger.references().stream()
        .filter(each -> each.property().equals(Optional.of("jobDetail")))
        .flatMap(each -> each.bean().stream())
        .anyMatch(detail.names()::contains);
  }

  private Optional<Schedule> schedule(Declared trigger) {
    return value(trigger, "cronExpression")
        .map(cron -> Schedule.byCron(SYSTEM, cron, value(trigger, "timeZone")))
        .or(
            () ->
                value(trigger, "repeatInterval")
                    .map(text -> Durations.millis(text, TimeUnit.MILLISECONDS))
                    .map(millis -> Schedule.every(SYSTEM, millis, Spacing.RATE)));
  }

  private Optional<String> value(Declared trigger, String property) {
    return Stream.ofNullable(trigger.values().get(property))
        .map(codebase.settings()::resolve)
        .findFirst();
  }
}

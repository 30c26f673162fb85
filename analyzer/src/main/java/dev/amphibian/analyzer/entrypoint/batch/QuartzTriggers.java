package dev.amphibian.analyzer.entrypoint.batch;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.MethodSyntax;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.entrypoint.ConstantTexts;
import dev.amphibian.analyzer.entrypoint.ConstantTimes;
import dev.amphibian.analyzer.entrypoint.NamedBeans;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule.Spacing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Which schedule code gives to which job class: job details, and the triggers made for them. */
final class QuartzTriggers {

  private static final String DETAIL = "org.quartz.JobDetail";
  private static final Map<String, Set<String>> NAMING_A_CLASS =
      Map.of(
          "org.quartz.JobBuilder",
          Set.of("newJob", "ofType"),
          "org.springframework.scheduling.quartz.JobDetailFactoryBean",
          Set.of("setJobClass"));
  private static final Map<String, Set<String>> CRONS =
      Map.of(
          "org.quartz.CronScheduleBuilder",
          Set.of("cronSchedule"),
          "org.springframework.scheduling.quartz.CronTriggerFactoryBean",
          Set.of("setCronExpression"));

  /** Methods with an interval as their first argument, and its unit in milliseconds. */
  private static final Map<String, Map<String, Long>> INTERVALS =
      Map.of(
          "org.quartz.SimpleScheduleBuilder",
          Map.of(
              "repeatHourlyForever", 3_600_000L,
              "repeatMinutelyForever", 60_000L,
              "repeatSecondlyForever", 1_000L,
              "withIntervalInHours", 3_600_000L,
              "withIntervalInMilliseconds", 1L,
              "withIntervalInMinutes", 60_000L,
              "withIntervalInSeconds", 1_000L),
          "org.springframework.scheduling.quartz.SimpleTriggerFactoryBean",
          Map.of("setRepeatInterval", 1L));

  private final Codebase codebase;
  private final XmlTriggers declared;
  private final List<MethodInfo> details;
  private final List<MethodInfo> triggers;

  QuartzTriggers(Codebase codebase) {
    this.codebase = codebase;
    this.declared = new XmlTriggers(codebase, new NamedBeans(codebase));
    List<MethodInfo> all = codebase.types().stream().flatMap(t -> t.methods().stream()).toList();
    this.details = all.stream().filter(method -> jobClasses(method).findAny().isPresent()).toList();
    this.triggers = all.stream().filter(m -> schedules(m).findAny().isPresent()).toList();
  }

  /** The different schedules of a job class, none if they aren't known. */
  List<Schedule> of(String jobClass) {
    List<MethodInfo> own =
        details.stream().filter(d -> jobClasses(d).anyMatch(jobClass::equals)).toList();
    return Stream.concat(
            own.stream().flatMap(detail -> of(detail).stream()), declared.of(jobClass).stream())
        .distinct()
        .toList();
  }

  /** The different schedules of a job detail that a method makes, none if they aren't known. */
  List<Schedule> of(MethodInfo detail) {
    return triggers.stream()
        .filter(trigger -> belongs(trigger, detail))
        .flatMap(this::schedules)
        .distinct()
        .toList();
  }

  private static Stream<String> jobClasses(MethodInfo method) {
    return method.calls().stream()
        .filter(call -> isOneOf(NAMING_A_CLASS, call))
        .map(call -> call.argument(0))
        .filter(Operand.TypeLiteral.class::isInstance)
        .map(operand -> ((Operand.TypeLiteral) operand).type());
  }

  private static boolean isOneOf(Map<String, Set<String>> methods, Call call) {
    return methods.getOrDefault(call.target().owner(), Set.of()).contains(call.target().name());
  }

  private Stream<Schedule> schedules(MethodInfo method) {
    return method.calls().stream().flatMap(call -> schedule(method, call).stream());
  }

  private Optional<Schedule> schedule(MethodInfo method, Call call) {
    if (isOneOf(CRONS, call)) {
      return Optional.of(
          ConstantTexts.text(codebase, method, call, 0)
              .map(cron -> Schedule.byCron("quartz", cron, Optional.empty()))
              .orElseGet(() -> Schedule.unknown("quartz")));
    }
    return Optional.ofNullable(
            INTERVALS.getOrDefault(call.target().owner(), Map.of()).get(call.target().name()))
        .map(unit -> every(call, unit));
  }

  private static Schedule every(Call call, long unit) {
    OptionalLong amount =
        call.target().parameters().equals("()")
            ? OptionalLong.of(1)
            : ConstantTimes.number(call, 0);
    OptionalLong millis =
        amount.isPresent() ? OptionalLong.of(amount.getAsLong() * unit) : OptionalLong.empty();
    return Schedule.every("quartz", millis, Spacing.RATE);
  }

  /** Made together, made by calling the other, or handed in by Spring under the other's name. */
  private boolean belongs(MethodInfo trigger, MethodInfo detail) {
    return trigger.id().equals(detail.id())
        || trigger.calls().stream().anyMatch(call -> call.target().equals(detail.id()))
        || trigger.parameters().stream().anyMatch(p -> isHandedIn(trigger, p, detail));
  }

  private boolean isHandedIn(MethodInfo trigger, ParameterInfo parameter, MethodInfo detail) {
    if (!codebase.isA(parameter.type().name(), DETAIL)) {
      return false;
    }
    List<String> names =
        codebase.sources().of(trigger).map(MethodSyntax::parameterNames).orElse(List.of());
    boolean isNamed =
        parameter.index() < names.size() && names.get(parameter.index()).equals(detail.id().name());
    return isNamed || details.size() == 1;
  }
}

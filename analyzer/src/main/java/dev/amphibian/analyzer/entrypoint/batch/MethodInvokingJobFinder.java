package dev.amphibian.analyzer.entrypoint.batch;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.SpringBeanFile.Declared;
import dev.amphibian.analyzer.codebase.SpringBeanFile.Reference;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.ConstantTexts;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.HandedOver;
import dev.amphibian.analyzer.entrypoint.NamedBeans;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the methods for which Spring's {@code MethodInvokingJobDetailFactoryBean} makes a job, so
 * that Quartz calls a plain object; declared in XML or in code.
 */
public final class MethodInvokingJobFinder implements EntryPointFinder {

  private static final String FACTORY =
      "org.springframework.scheduling.quartz.MethodInvokingJobDetailFactoryBean";

  @Override
  public Stream<Found> find(Codebase codebase) {
    return Stream.concat(declared(codebase), inCode(codebase)).distinct();
  }

  @Override
  public Stream<NotRead> notRead(Codebase codebase) {
    NamedBeans beans = new NamedBeans(codebase);
    return details(beans)
        .filter(detail -> target(beans, detail).isEmpty())
        .map(
            detail ->
                new NotRead(
                    detail.place(),
                    "The object on which this job calls a method isn't known; its entry point is"
                        + " missing",
                    "declare the bean in a file or class of the application"));
  }

  private static Stream<Declared> details(NamedBeans beans) {
    return beans.declared().stream()
        .filter(bean -> beans.className(bean).equals(Optional.of(FACTORY)));
  }

  private static Stream<Found> declared(Codebase codebase) {
    NamedBeans beans = new NamedBeans(codebase);
    return details(beans)
        .flatMap(
            detail -> {
              List<Schedule> schedules = new XmlTriggers(codebase, beans).of(detail);
              String method = detail.values().getOrDefault("targetMethod", "");
              return target(beans, detail).flatMap(codebase::type).stream()
                  .flatMap(type -> found(codebase, type, method, schedules));
            });
  }

  private static Optional<String> target(NamedBeans beans, Declared detail) {
    Optional<Reference> reference =
        detail.references().stream()
            .filter(each -> each.property().equals(Optional.of("targetObject")))
            .findFirst();
    return reference
        .flatMap(
            each ->
                each.inner()
                    .or(() -> each.bean().flatMap(name -> beans.className(name, detail.place()))))
        .or(() -> Optional.ofNullable(detail.values().get("targetClass")));
  }

  private static Stream<Found> inCode(Codebase codebase) {
    QuartzTriggers triggers = new QuartzTriggers(codebase);
    return codebase.types().stream()
        .flatMap(type -> type.methods().stream())
        .flatMap(
            method ->
                argument(method, "setTargetObject").stream()
                    .flatMap(call -> type(codebase, method, call).stream())
                    .flatMap(
                        type ->
                            found(codebase, type, name(codebase, method), triggers.of(method))));
  }

  private static Optional<TypeInfo> type(Codebase codebase, MethodInfo method, Call call) {
    return HandedOver.type(codebase, method, call.argument(0)).flatMap(codebase::type);
  }

  private static String name(Codebase codebase, MethodInfo method) {
    return argument(method, "setTargetMethod")
        .flatMap(call -> ConstantTexts.text(codebase, method, call, 0))
        .orElse("");
  }

  private static Optional<Call> argument(MethodInfo method, String setter) {
    return method.calls().stream()
        .filter(call -> call.target().owner().equals(FACTORY))
        .filter(call -> call.target().name().equals(setter))
        .findFirst();
  }

  private static Stream<Found> found(
      Codebase codebase, TypeInfo type, String method, List<Schedule> schedules) {
    return RunningMethods.withStatic(codebase, type)
        .filter(each -> each.id().name().equals(method))
        .flatMap(
            each ->
                (schedules.isEmpty() ? List.of(Schedule.unknown("quartz")) : schedules)
                    .stream().map(schedule -> new Found(type, each, schedule)));
  }
}

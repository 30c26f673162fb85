package dev.amphibian.analyzer.entrypoint.jakarta;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.stream.Stream;

/** Finds observers of CDI events that run beside the work that fires the event. */
public final class AsyncObserverFinder implements EntryPointFinder {

  private static final JakartaType OBSERVES_ASYNC =
      new JakartaType("enterprise.event.ObservesAsync");

  @Override
  public Stream<Found> find(Codebase codebase) {
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .flatMap(
            type ->
                RunningMethods.withStatic(codebase, type)
                    .flatMap(method -> observed(type, method)));
  }

  private static Stream<Found> observed(TypeInfo type, MethodInfo method) {
    return method.parameters().stream()
        .filter((ParameterInfo parameter) -> OBSERVES_ASYNC.on(parameter).isPresent())
        .map(parameter -> new Trigger.Event("cdi", List.of(parameter.type().name())))
        .map(trigger -> new Found(type, method, trigger));
  }
}

package dev.amphibian.analyzer.entrypoint.function;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.AnnotatedMethod;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Quarkus's functions that run on any platform, and those that a Knative event calls. */
public final class FunqyFinder implements EntryPointFinder {

  private static final String FUNQ = "io.quarkus.funqy.Funq";
  private static final String MAPPING = "io.quarkus.funqy.knative.events.CloudEventMapping";

  @Override
  public Stream<Found> find(Codebase codebase) {
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .flatMap(
            type ->
                AnnotatedMethod.of(codebase, type, FunqyFinder::annotations)
                    .map(method -> new Found(type, method.runs(), trigger(codebase, method))));
  }

  private static List<AnnotationUse> annotations(MethodInfo method) {
    return method.annotation(FUNQ).stream().toList();
  }

  private static Trigger trigger(Codebase codebase, AnnotatedMethod method) {
    String name =
        method
            .uses()
            .get(0)
            .text("value")
            .filter(text -> !text.isEmpty())
            .orElseGet(() -> method.runs().id().name());
    Optional<String> event =
        method
            .declared()
            .annotation(MAPPING)
            .flatMap(use -> use.text("trigger"))
            .or(
                () ->
                    codebase
                        .settings()
                        .get("quarkus.funqy.knative-events.mapping." + name + ".trigger"));
    return event
        .<Trigger>map(type -> new Trigger.Event("cloudevents", List.of(type)))
        .orElseGet(() -> new Trigger.Direct("funqy", List.of(name)));
  }
}

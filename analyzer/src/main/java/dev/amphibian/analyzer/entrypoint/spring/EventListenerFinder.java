package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.AnnotatedMethod;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.MadeTypes;
import dev.amphibian.analyzer.entrypoint.MergedAnnotations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds methods under {@code @EventListener} and the annotations that carry it, {@code
 * TransactionalEventListener} and {@code ApplicationModuleListener} among them, that run on another
 * thread than the publisher's or whose events a framework publishes.
 */
public final class EventListenerFinder implements EntryPointFinder {

  private static final String LISTENER = "org.springframework.context.event.EventListener";
  private static final String PAYLOAD = "org.springframework.context.PayloadApplicationEvent";

  @Override
  public Stream<Found> find(Codebase codebase) {
    MergedAnnotations listener = new MergedAnnotations(codebase, LISTENER);
    EventTypes events = new EventTypes(codebase);
    MadeTypes made = new MadeTypes(codebase);
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .flatMap(
            type ->
                AnnotatedMethod.of(codebase, type, listener::on)
                    .flatMap(method -> found(events, type, method).stream()))
        .filter(found -> made.has(found.type()));
  }

  private static Optional<Found> found(EventTypes events, TypeInfo type, AnnotatedMethod method) {
    boolean isAsynchronous = events.isAsynchronous(type, method.declared(), method.runs());
    return events
        .trigger(types(method), isAsynchronous)
        .map(trigger -> new Found(type, method.runs(), trigger));
  }

  private static List<String> types(AnnotatedMethod method) {
    AnnotationUse use = method.uses().get(0);
    List<String> given =
        Stream.of("classes", "value").flatMap(key -> use.texts(key).stream()).distinct().toList();
    return given.isEmpty() ? ofParameter(method.runs()) : given;
  }

  private static List<String> ofParameter(MethodInfo method) {
    return method.parameters().stream()
        .limit(1)
        .map(parameter -> payload(parameter.type()).name())
        .toList();
  }

  private static TypeUse payload(TypeUse type) {
    boolean wraps = type.name().equals(PAYLOAD) && type.arguments().size() == 1;
    return wraps ? type.arguments().get(0) : type;
  }
}

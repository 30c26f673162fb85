package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.bean.Qualifiers;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FunctionUse;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Leads from where an event is published to the methods that listen to its type. */
final class PublishedEvents implements EdgeSource {

  /** Who hands events on, and by which methods. */
  private static final List<MethodId> PUBLISHERS =
      List.of(
          new MethodId(
              "org.springframework.context.ApplicationEventPublisher", "publishEvent", "()"),
          new MethodId(
              "org.springframework.data.domain.AbstractAggregateRoot", "registerEvent", "()"),
          new MethodId("jakarta.enterprise.event.Event", "fire", "()"),
          new MethodId("jakarta.enterprise.event.Event", "fireAsync", "()"),
          new MethodId("javax.enterprise.event.Event", "fire", "()"),
          new MethodId("javax.enterprise.event.Event", "fireAsync", "()"),
          new MethodId("com.google.common.eventbus.EventBus", "post", "()"));

  private static final Set<String> LISTENING =
      Set.of(
          "org.springframework.context.event.EventListener",
          "com.google.common.eventbus.Subscribe",
          "jakarta.enterprise.event.Observes",
          "javax.enterprise.event.Observes",
          "jakarta.enterprise.event.ObservesAsync",
          "javax.enterprise.event.ObservesAsync");
  private static final String LISTENER = "org.springframework.context.ApplicationListener";

  private static final List<String> INJECT =
      List.of("jakarta.inject.Inject", "javax.inject.Inject");

  private final Codebase codebase;
  private final Qualifiers qualifiers;
  private final List<Listener> listeners = new ArrayList<>();
  private final Set<MethodId> asynchronous = new HashSet<>();

  PublishedEvents(Codebase codebase) {
    this.codebase = codebase;
    this.qualifiers = new Qualifiers(codebase);
    for (TypeInfo type : codebase.types()) {
      for (MethodInfo method : type.methods()) {
        if (!method.isSynthetic()) {
          Set<String> events = listensTo(type, method);
          if (!events.isEmpty()) {
            listeners.add(
                new Listener(
                    method.id(), events, published(method.returnType()), qualifiersOf(method)));
          }
        }
        method.functions().stream()
            .filter(function -> function.type().equals(LISTENER))
            .forEach(function -> listens(codebase.source(method), function));
      }
    }
  }

  /**
   * Who listens to which events, and what it publishes by giving it back.
   *
   * @param qualifiers what the events must have, of CDI
   */
  private record Listener(
      MethodId method,
      Set<String> events,
      List<String> published,
      List<AnnotationUse> qualifiers) {}

  private List<AnnotationUse> qualifiersOf(MethodInfo observer) {
    return observer.parameters().stream()
        .filter(PublishedEvents::isObserved)
        .flatMap(parameter -> qualifiers.on(parameter).stream())
        .toList();
  }

  private static boolean isObserved(ParameterInfo parameter) {
    return parameter.annotations().stream().anyMatch(use -> LISTENING.contains(use.type()));
  }

  /** What a function listens to, the method says that gives it back. */
  private void listens(MethodInfo maker, FunctionUse function) {
    maker.returnType().arguments().stream()
        .filter(event -> maker.returnType().name().equals(LISTENER))
        .map(event -> new Listener(function.body(), Set.of(eventOf(event)), List.of(), List.of()))
        .forEach(listeners::add);
  }

  private static List<String> published(TypeUse returned) {
    return Accessors.mentioned(returned).filter(name -> !name.equals("void")).toList();
  }

  private Set<String> listensTo(TypeInfo type, MethodInfo method) {
    Set<String> events = new LinkedHashSet<>();
    for (AnnotationUse use : method.annotations()) {
      if (LISTENING.contains(use.type())
          || codebase.hasAnnotation(method, "org.springframework.context.event.EventListener")) {
        events.addAll(use.texts("classes"));
        events.addAll(use.texts("value"));
        method.parameters().stream().limit(1).map(p -> eventOf(p.type())).forEach(events::add);
      }
    }
    for (ParameterInfo parameter : method.parameters()) {
      if (isObserved(parameter)) {
        events.add(parameter.type().name());
        if (parameter.annotations().stream().anyMatch(u -> u.type().endsWith(".ObservesAsync"))) {
          asynchronous.add(method.id());
        }
      }
    }
    if (method.id().name().equals("onApplicationEvent") && codebase.isA(type.name(), LISTENER)) {
      method.parameters().stream().map(p -> eventOf(p.type())).forEach(events::add);
    }
    return events;
  }

  /** Spring wraps events that are no {@code ApplicationEvent}s. */
  private static String eventOf(TypeUse type) {
    boolean isWrapped =
        type.name().equals("org.springframework.context.PayloadApplicationEvent")
            && !type.arguments().isEmpty();
    return isWrapped ? type.arguments().get(0).name() : type.name();
  }

  @Override
  public boolean concerns(MethodId called) {
    return publishes(called);
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    if (call.argumentTypes().isEmpty()) {
      return Stream.of();
    }
    Set<Listener> hearing = new LinkedHashSet<>();
    hear(call.argumentTypes().get(0), hearing);
    Optional<List<AnnotationUse>> fired = qualifiersOf(call);
    return hearing.stream()
        .filter(listener -> isTold(listener, call.target().name()))
        .filter(
            listener -> fired.isEmpty() || qualifiers.areAmong(fired.get(), listener.qualifiers))
        .map(listener -> Target.likely(listener.method));
  }

  /** What CDI gives the events of a field that it injects; unknown of any other. */
  private Optional<List<AnnotationUse>> qualifiersOf(Call firing) {
    return firing.receiver() instanceof Operand.Field field
        ? codebase
            .type(field.owner())
            .flatMap(type -> type.field(field.name()))
            .filter(injected -> INJECT.stream().anyMatch(i -> injected.annotation(i).isPresent()))
            .map(qualifiers::on)
        : Optional.empty();
  }

  /** CDI tells observers either in the same thread or later, as each asks for. */
  private boolean isTold(Listener listener, String publishing) {
    return switch (publishing) {
      case "fire" -> !asynchronous.contains(listener.method);
      case "fireAsync" -> asynchronous.contains(listener.method);
      default -> true;
    };
  }

  private void hear(String published, Set<Listener> hearing) {
    for (Listener listener : listeners) {
      if (listener.events.stream().anyMatch(e -> mayBe(published, e)) && hearing.add(listener)) {
        listener.published.forEach(next -> hear(next, hearing));
      }
    }
  }

  private boolean publishes(MethodId called) {
    return PUBLISHERS.stream()
        .anyMatch(
            publisher ->
                publisher.name().equals(called.name())
                    && codebase.isA(called.owner(), publisher.owner()));
  }

  private boolean mayBe(String published, String listenedTo) {
    return codebase.isA(published, listenedTo)
        || codebase.type(published).isPresent() && codebase.isA(listenedTo, published);
  }
}

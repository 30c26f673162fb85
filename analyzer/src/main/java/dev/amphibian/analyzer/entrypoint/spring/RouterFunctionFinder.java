package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Expression;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.spring.RouteReader.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the routes of {@code RouterFunction} beans, servlet and reactive. What nests in what only
 * the source tells; which method a reference means, the class file.
 */
public final class RouterFunctionFinder implements EntryPointFinder {

  private static final String BEAN = "org.springframework.context.annotation.Bean";
  private static final Set<String> ROUTER_FUNCTIONS =
      Set.of(
          "org.springframework.web.servlet.function.RouterFunction",
          "org.springframework.web.reactive.function.server.RouterFunction");
  private static final Set<String> HANDLERS =
      Set.of(
          "org.springframework.web.servlet.function.HandlerFunction",
          "org.springframework.web.reactive.function.server.HandlerFunction");
  private static final String SYSTEM = "spring-router";

  @Override
  public Stream<Found> find(Codebase codebase) {
    return routers(codebase).flatMap(router -> found(codebase, router));
  }

  @Override
  public Stream<NotRead> notRead(Codebase codebase) {
    return routers(codebase)
        .filter(
            router -> {
              List<Route> routes = routes(codebase, router);
              return routes.isEmpty() || routes.stream().anyMatch(r -> !r.condition().isKnown());
            })
        .map(
            router ->
                new NotRead(
                    router.place(),
                    "The paths of the routes in "
                        + router.id().simpleOwner()
                        + "#"
                        + router.id().name()
                        + " can't be read; these entry points have none",
                    "give their sources to the analysis, with paths that are constants of the"
                        + " same file"));
  }

  private static Stream<MethodInfo> routers(Codebase codebase) {
    return codebase.types().stream()
        .flatMap(type -> type.methods().stream())
        .filter(method -> !method.isSynthetic() && codebase.hasAnnotation(method, BEAN))
        .filter(method -> ROUTER_FUNCTIONS.contains(method.returnType().name()));
  }

  private static List<Route> routes(Codebase codebase, MethodInfo router) {
    return new RouteReader(codebase, ROUTER_FUNCTIONS).routes(router);
  }

  private static Stream<Found> found(Codebase codebase, MethodInfo router) {
    List<Route> routes = routes(codebase, router);
    return routes.isEmpty()
        ? withoutSource(codebase, router)
        : routes.stream().map(route -> found(codebase, router, route)).distinct();
  }

  private static Found found(Codebase codebase, MethodInfo router, Route route) {
    RouteCondition condition = route.condition();
    Trigger trigger =
        new Trigger.Http(
            SYSTEM, condition.verbs(), condition.isKnown() ? condition.paths() : List.of());
    return handler(codebase, route)
        .map(method -> found(codebase, method, trigger))
        .orElseGet(() -> found(codebase, router, trigger));
  }

  private static Found found(Codebase codebase, MethodInfo method, Trigger trigger) {
    return new Found(codebase.type(method.id().owner()).orElseThrow(), method, trigger);
  }

  /** The handlers that the class file names. */
  private static Stream<Found> withoutSource(Codebase codebase, MethodInfo router) {
    Trigger trigger = new Trigger.Http(SYSTEM, Set.of(), List.of());
    List<Found> handlers =
        codebase.callsWithin(router).stream()
            .map(Call::target)
            .filter(target -> target.descriptor().contains("/ServerRequest;)"))
            .flatMap(target -> method(codebase, target).stream())
            .map(method -> found(codebase, method, trigger))
            .distinct()
            .toList();
    return handlers.isEmpty() ? Stream.of(found(codebase, router, trigger)) : handlers.stream();
  }

  /** The method that a reference means; what a lambda does belongs to the method around it. */
  private static Optional<MethodInfo> handler(Codebase codebase, Route route) {
    if (route.handler() instanceof Expression.Reference reference) {
      return new ConstantTexts(codebase, route.declaredIn())
          .calls(route.call())
          .flatMap(call -> call.arguments().stream())
          .flatMap(argument -> body(argument).stream())
          .filter(body -> body.name().equals(reference.method()))
          .flatMap(body -> method(codebase, body).stream())
          .findFirst();
    }
    return route.handler() instanceof Expression.Name name
        ? type(codebase, route.declaredIn(), name.name()).flatMap(type -> handle(codebase, type))
        : Optional.empty();
  }

  private static Optional<MethodId> body(Operand argument) {
    return argument instanceof Operand.Function function
        ? Optional.of(function.body())
        : Optional.empty();
  }

  /** The method of a class that is a handler itself. */
  private static Optional<MethodInfo> handle(Codebase codebase, TypeInfo type) {
    return HANDLERS.stream().anyMatch(handler -> codebase.isA(type.name(), handler))
        ? type.methods().stream()
            .filter(m -> m.id().name().equals("handle") && !m.isSynthetic())
            .findFirst()
        : Optional.empty();
  }

  private static Optional<MethodInfo> method(Codebase codebase, MethodId target) {
    return codebase
        .implementation(target.owner(), target.name(), target.parameters())
        .or(
            () ->
                codebase.subtypes(target.owner()).stream()
                    .flatMap(type -> type.declared(target.name(), target.parameters()).stream())
                    .filter(method -> !method.isAbstract())
                    .findFirst());
  }

  /** The type of a parameter or a field. */
  private static Optional<TypeInfo> type(Codebase codebase, MethodInfo method, String name) {
    List<String> parameters =
        codebase.sources().of(method).map(s -> s.parameterNames()).orElse(List.of());
    int index = parameters.indexOf(name);
    return index >= 0
        ? codebase.type(method.parameters().get(index).type().name())
        : codebase
            .type(method.id().owner())
            .flatMap(type -> type.field(name))
            .flatMap(field -> codebase.type(field.type().name()));
  }
}

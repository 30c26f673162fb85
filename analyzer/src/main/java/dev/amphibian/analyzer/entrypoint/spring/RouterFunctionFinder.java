package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Expression;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.spring.RouteReader.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the routes of {@code RouterFunction} beans, servlet and reactive. What nests in what only
 * the source tells; which method a reference means, the class file.
 */
public final class RouterFunctionFinder implements EntryPointFinder {

  private static final String BEAN = "org.springframework.context.annotation.Bean";
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
              return routes.isEmpty()
                  ? compiled(codebase, router).isEmpty()
                  : routes.stream().anyMatch(r -> !r.condition().isKnown());
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

  /** Beans, and what code that isn't about routers itself asks for, such as one with a server. */
  private static Stream<MethodInfo> routers(Codebase codebase) {
    List<MethodInfo> all =
        codebase.types().stream()
            .flatMap(type -> type.methods().stream())
            .filter(method -> !method.isAbstract())
            .toList();
    Map<Boolean, Set<MethodId>> called =
        all.stream()
            .collect(
                Collectors.partitioningBy(
                    method -> RouterType.isReturned(codebase.source(method).id()),
                    Collectors.flatMapping(
                        method -> method.calls().stream().map(Call::target), Collectors.toSet())));
    return all.stream()
        .filter(method -> !method.isSynthetic() && RouterType.isReturned(method.id()))
        .filter(method -> codebase.hasAnnotation(method, BEAN) || isServed(method, called))
        .filter(method -> !RouterDslFinder.isUsed(codebase, method))
        .filter(method -> !servesFilesOnly(method));
  }

  /** Static files are no work of the application's. */
  private static boolean servesFilesOnly(MethodInfo method) {
    Set<String> made =
        method.calls().stream()
            .map(Call::target)
            .filter(called -> RouterType.isReturned(called))
            .map(MethodId::name)
            .collect(Collectors.toSet());
    return made.equals(Set.of("resources"));
  }

  /** Asked for, but not by another router, and not from a router or its builder. */
  private static boolean isServed(MethodInfo method, Map<Boolean, Set<MethodId>> called) {
    return called.getOrDefault(false, Set.of()).contains(method.id())
        && !called.getOrDefault(true, Set.of()).contains(method.id())
        && method.parameters().stream().noneMatch(RouterFunctionFinder::isOfRouters);
  }

  private static boolean isOfRouters(ParameterInfo parameter) {
    return RouterType.NAMES.stream().anyMatch(name -> parameter.type().name().startsWith(name));
  }

  private static List<Route> routes(Codebase codebase, MethodInfo router) {
    return new RouteReader(codebase, RouterType.NAMES).routes(router);
  }

  /** What the class file tells, if that is everything. */
  private static List<CompiledRoutes.Route> compiled(Codebase codebase, MethodInfo router) {
    List<CompiledRoutes.Route> routes = new CompiledRoutes(codebase).of(router);
    return routes.stream().allMatch(route -> route.condition().isKnown()) ? routes : List.of();
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

  private static Found found(Codebase codebase, MethodInfo router, CompiledRoutes.Route route) {
    Trigger trigger =
        new Trigger.Http(SYSTEM, route.condition().verbs(), route.condition().paths());
    return found(codebase, route.handler().orElse(router), trigger);
  }

  /** The handlers that the class file names. */
  private static Stream<Found> withoutSource(Codebase codebase, MethodInfo router) {
    List<CompiledRoutes.Route> compiled = compiled(codebase, router);
    if (!compiled.isEmpty()) {
      return compiled.stream().map(route -> found(codebase, router, route)).distinct();
    }
    Trigger trigger = new Trigger.Http(SYSTEM, Set.of(), List.of());
    List<Found> handlers =
        codebase.callsWithin(router).stream()
            .map(Call::target)
            .filter(target -> target.descriptor().contains("/ServerRequest;)"))
            .flatMap(target -> RunningMethods.called(codebase, target).stream())
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
          .flatMap(body -> RunningMethods.called(codebase, body).stream())
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

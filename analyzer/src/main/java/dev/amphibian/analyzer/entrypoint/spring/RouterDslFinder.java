package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.spring.CompiledRoutes.Route;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the routes of Kotlin's {@code router { }} and {@code coRouter { }}, wherever they stand: a
 * bean may be declared in {@code beans { }}, where no annotation says so. Their blocks are read
 * from class files.
 */
public final class RouterDslFinder implements EntryPointFinder {

  private static final String WEB = "org.springframework.web.";
  private static final String SYSTEM = "spring-router";
  private static final Set<String> OWNERS =
      Set.of(
          WEB + "reactive.function.server.CoRouterFunctionDslKt",
          WEB + "reactive.function.server.RouterFunctionDslKt",
          WEB + "servlet.function.RouterFunctionDslKt");
  private static final Set<String> NAMES = Set.of("router", "coRouter");

  /** A call of the notation's outermost function, and the method in which it stands. */
  private record Router(MethodInfo method, Call call) {}

  @Override
  public Stream<Found> find(Codebase codebase) {
    return routers(codebase)
        .flatMap(router -> routes(codebase, router).stream().map(r -> found(codebase, router, r)))
        .distinct();
  }

  @Override
  public Stream<NotRead> notRead(Codebase codebase) {
    return routers(codebase)
        .filter(router -> routes(codebase, router).stream().anyMatch(r -> !r.condition().isKnown()))
        .map(
            router ->
                new NotRead(
                    router.call().place(),
                    "Some paths of this router can't be read; its entry points lack them",
                    "write the paths as constants, in blocks that stand within the router"));
  }

  /** Whether a method, or one that it calls for a router, uses the notation. */
  static boolean isUsed(Codebase codebase, MethodInfo method) {
    return codebase.callsWithin(method).stream()
        .anyMatch(
            call ->
                isRouter(call)
                    || RouterType.isReturned(call.target())
                        && codebase
                            .method(call.target())
                            .filter(called -> !called.equals(method))
                            .filter(called -> called.calls().stream().anyMatch(c -> isRouter(c)))
                            .isPresent());
  }

  private static Stream<Router> routers(Codebase codebase) {
    return codebase.types().stream()
        .flatMap(type -> type.methods().stream())
        .flatMap(
            method ->
                method.calls().stream()
                    .filter(RouterDslFinder::isRouter)
                    .map(call -> new Router(method, call)));
  }

  private static boolean isRouter(Call call) {
    return OWNERS.contains(call.target().owner()) && NAMES.contains(call.target().name());
  }

  private static List<Route> routes(Codebase codebase, Router router) {
    return new CompiledRoutes(codebase).of(router.call().argument(0));
  }

  private static Found found(Codebase codebase, Router router, Route route) {
    MethodInfo handler = route.handler().orElseGet(() -> codebase.source(router.method()));
    RouteCondition condition = route.condition();
    return new Found(
        codebase.type(handler.id().owner()).orElseThrow(),
        handler,
        new Trigger.Http(
            SYSTEM, condition.verbs(), condition.isKnown() ? condition.paths() : List.of()));
  }
}

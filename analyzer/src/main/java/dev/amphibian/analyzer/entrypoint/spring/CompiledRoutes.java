package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads routes from class files, where there is no Java source that says what nests in what:
 * Kotlin's {@code router { }}, whose blocks are functions, and the calls of Spring's builders.
 */
final class CompiledRoutes {

  private static final int NESTING = 16;
  private static final String PACKAGES = "org.springframework.web.";
  private static final Set<String> OWNERS =
      Set.of(
          "CoRouterFunctionDsl",
          "RouterFunction",
          "RouterFunctionDsl",
          "RouterFunctions",
          "RouterFunctions$Builder");
  private static final String HANDLE = "handle";
  private static final Set<String> HANDLES = Set.of("route", "andRoute", "invoke");
  private static final Set<String> NESTS = Set.of("path", "nest", "andNest");

  /** For routes of which only the source, or running code, tells what is around them. */
  private static final List<Route> UNKNOWN =
      List.of(new Route(RouteCondition.UNKNOWN, Optional.empty()));

  private final Codebase codebase;
  private final FunctionBody functions;
  private final CompiledPredicates predicates;

  CompiledRoutes(Codebase codebase) {
    this.codebase = codebase;
    this.functions = new FunctionBody(codebase);
    this.predicates = new CompiledPredicates(codebase);
  }

  /**
   * One route.
   *
   * @param handler the method that a reference names; empty for a lambda
   */
  record Route(RouteCondition condition, Optional<MethodInfo> handler) {
    Route below(RouteCondition outer) {
      return new Route(outer.nesting(condition), handler);
    }
  }

  /** The routes that a method adds by itself. */
  List<Route> of(MethodInfo method) {
    return of(method, NESTING);
  }

  /** The routes that a block of Kotlin's adds. */
  List<Route> of(Operand block) {
    return of(block, NESTING);
  }

  private List<Route> of(Operand block, int depth) {
    return functions.of(block).map(body -> of(body, depth)).orElse(UNKNOWN);
  }

  private List<Route> of(MethodInfo method, int depth) {
    return method.calls().stream()
        .flatMap(call -> isOfRouters(call) ? own(method, call, depth) : helper(call, depth))
        .toList();
  }

  /** The routes of another method of the application that hands on a router. */
  private Stream<Route> helper(Call call, int depth) {
    return depth == 0 || !RouterType.isReturned(call.target())
        ? Stream.empty()
        : codebase
            .implementation(call.target().owner(), call.target().name(), call.target().parameters())
            .stream()
            .flatMap(method -> of(method, depth - 1).stream());
  }

  private static boolean isOfRouters(Call call) {
    return call.target().owner().startsWith(PACKAGES)
        && OWNERS.contains(call.target().simpleOwner());
  }

  private Stream<Route> own(MethodInfo method, Call call, int depth) {
    int before = call.argumentTypes().size() - 1;
    String name = call.target().name();
    if (before < 0 || !takesFunction(call)) {
      boolean hidesNesting = before == 1 && NESTS.contains(name);
      return hidesNesting ? UNKNOWN.stream() : Stream.empty();
    }
    if (RoutePredicates.VERBS.contains(name)) {
      return Stream.of(
          route(
              method, call, RouteCondition.ofVerbs(Set.of(name)).and(first(before, method, call))));
    }
    if (HANDLES.contains(name) && before == 1) {
      return Stream.of(route(method, call, first(before, method, call)));
    }
    return NESTS.contains(name) && before == 1 && depth > 0
        ? of(call.argument(1), depth - 1).stream().map(route -> route.below(first(1, method, call)))
        : Stream.empty();
  }

  private Route route(MethodInfo method, Call call, RouteCondition condition) {
    Operand handler = call.argument(call.argumentTypes().size() - 1);
    return new Route(
        condition,
        functions.referenced(handler).or(() -> functions.handling(method, handler, HANDLE)));
  }

  private RouteCondition first(int count, MethodInfo method, Call call) {
    return IntStream.range(0, count)
        .mapToObj(index -> predicates.of(method, call, call.argument(index)))
        .reduce(RouteCondition.ANY, RouteCondition::and);
  }

  /** Without one a call only makes a predicate, which the call that is handed it asks for. */
  private static boolean takesFunction(Call call) {
    String parameters = call.target().parameters();
    String last = parameters.substring(parameters.lastIndexOf('/') + 1);
    return Stream.of("Function1;", "Function2;", "HandlerFunction;", "Consumer;", "Supplier;")
        .anyMatch(type -> last.startsWith(type));
  }
}

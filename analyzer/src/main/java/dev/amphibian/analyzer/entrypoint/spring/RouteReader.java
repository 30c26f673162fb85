package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Expression;
import dev.amphibian.analyzer.codebase.Expression.Invocation;
import dev.amphibian.analyzer.codebase.Expression.Lambda;
import dev.amphibian.analyzer.codebase.Expression.Name;
import dev.amphibian.analyzer.codebase.Expression.Reference;
import dev.amphibian.analyzer.codebase.Expression.Statement;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the routes that a method puts together with Spring's functional web framework. */
final class RouteReader {

  private static final int NESTING = 16;
  private static final String BUILDER = "RouterFunctions$Builder";
  private static final Set<String> TAKES_PREDICATE_AND_HANDLER = Set.of("route", "andRoute");
  private static final Set<String> NESTS = Set.of("path", "nest", "andNest");
  private static final Set<String> TAKES_ROUTES = Set.of("and", "andOther", "add");

  private final Codebase codebase;
  private final Set<String> routerTypes;

  RouteReader(Codebase codebase, Set<String> routerTypes) {
    this.codebase = codebase;
    this.routerTypes = routerTypes;
  }

  /**
   * One route.
   *
   * @param call the call that adds it; its last argument is the handler
   * @param declaredIn the method that says so
   */
  record Route(RouteCondition condition, Invocation call, MethodInfo declaredIn) {
    Route below(RouteCondition outer) {
      return new Route(outer.nesting(condition), call, declaredIn);
    }

    Expression handler() {
      return call.arguments().get(call.arguments().size() - 1);
    }
  }

  List<Route> routes(MethodInfo method) {
    return new Body(method, codebase.sources().statements(method), Optional.empty(), NESTING)
        .routes();
  }

  /**
   * The statements of a method or lambda.
   *
   * @param around what a lambda stands in
   * @param depth how many methods and lambdas may still nest
   */
  private final class Body {

    private final MethodInfo method;
    private final List<Statement> statements;
    private final Optional<Body> around;
    private final int depth;
    private final RoutePredicates predicates;

    Body(MethodInfo method, List<Statement> statements, Optional<Body> around, int depth) {
      this.method = method;
      this.statements = statements;
      this.around = around;
      this.depth = depth;
      this.predicates = new RoutePredicates(new ConstantTexts(codebase, method), this::assigned);
    }

    /** What statements add by themselves; a variable's routes count where it is used. */
    List<Route> routes() {
      return statements.stream()
          .filter(statement -> statement.variable().isEmpty())
          .filter(s -> s.isReturned() || root(s.value()).flatMap(this::assigned).isEmpty())
          .flatMap(statement -> routes(statement.value()).stream())
          .toList();
    }

    private List<Route> routes(Expression expression) {
      if (depth == 0) {
        return List.of();
      }
      if (expression instanceof Name name) {
        return assigned(name.name()).stream()
            .flatMap(value -> Stream.concat(Stream.of(value), addedTo(name.name())))
            .flatMap(value -> routes(value).stream())
            .toList();
      }
      if (expression instanceof Lambda lambda) {
        return new Body(method, lambda.body(), Optional.of(this), depth - 1).routes();
      }
      if (expression instanceof Reference reference) {
        return helper(reference.method()).map(this::routesOf).orElse(List.of());
      }
      return expression instanceof Invocation call ? routes(call) : List.of();
    }

    private List<Route> routes(Invocation call) {
      Optional<MethodInfo> helper = helper(call);
      if (helper.isPresent()) {
        return routesOf(helper.get());
      }
      List<Route> all = new ArrayList<>(call.receiver().map(this::routes).orElse(List.of()));
      all.addAll(own(call));
      return all;
    }

    private List<Route> own(Invocation call) {
      List<Expression> arguments = call.arguments();
      if (arguments.isEmpty()) {
        return List.of();
      }
      int before = arguments.size() - 1;
      Expression last = arguments.get(before);
      if (RoutePredicates.VERBS.contains(call.method())) {
        RouteCondition verb = RouteCondition.ofVerbs(Set.of(call.method()));
        return List.of(new Route(verb.and(predicates.first(before, call)), call, method));
      }
      if (TAKES_PREDICATE_AND_HANDLER.contains(call.method()) && before == 1) {
        return List.of(new Route(predicates.first(1, call), call, method));
      }
      if (NESTS.contains(call.method()) && before == 1) {
        RouteCondition outer = predicates.first(1, call);
        return routes(last).stream().map(route -> route.below(outer)).toList();
      }
      return TAKES_ROUTES.contains(call.method()) ? routes(last) : List.of();
    }

    private List<Route> routesOf(MethodInfo other) {
      return new Body(other, codebase.sources().statements(other), Optional.empty(), depth - 1)
          .routes();
    }

    /** The application's method that a call means, if that one hands on routes. */
    private Optional<MethodInfo> helper(Invocation call) {
      return new ConstantTexts(codebase, method)
          .calls(call)
          .map(Call::target)
          .flatMap(to -> codebase.implementation(to.owner(), to.name(), to.parameters()).stream())
          .filter(RouteReader.this::handsOnRoutes)
          .findFirst();
    }

    /** A method of this class that hands on routes. */
    private Optional<MethodInfo> helper(String name) {
      return codebase.type(method.id().owner()).stream()
          .flatMap(type -> type.methods().stream())
          .filter(m -> m.id().name().equals(name) && !m.isSynthetic())
          .filter(RouteReader.this::handsOnRoutes)
          .findFirst();
    }

    private Optional<Expression> assigned(String variable) {
      return statements.stream()
          .filter(statement -> statement.variable().equals(Optional.of(variable)))
          .map(Statement::value)
          .findFirst()
          .or(() -> around.flatMap(body -> body.assigned(variable)));
    }

    /** Calls on a builder in a variable, in statements of their own. */
    private Stream<Expression> addedTo(String variable) {
      return statements.stream()
          .filter(statement -> statement.variable().isEmpty() && !statement.isReturned())
          .map(Statement::value)
          .filter(Invocation.class::isInstance)
          .filter(value -> root(value).equals(Optional.of(variable)))
          .map(value -> withoutRoot((Invocation) value));
    }

    private Expression withoutRoot(Invocation call) {
      Optional<Expression> receiver =
          call.receiver()
              .filter(Invocation.class::isInstance)
              .map(inner -> withoutRoot((Invocation) inner));
      return new Invocation(receiver, call.method(), call.arguments(), call.line());
    }
  }

  /** Whether a method gives back a router, or adds to a builder that it is handed. */
  private boolean handsOnRoutes(MethodInfo method) {
    return routerTypes.contains(method.returnType().name())
        || method.parameters().stream().anyMatch(p -> p.type().name().endsWith(BUILDER));
  }

  private static Optional<String> root(Expression expression) {
    if (expression instanceof Name name) {
      return Optional.of(name.name());
    }
    return expression instanceof Invocation call
        ? call.receiver().flatMap(RouteReader::root)
        : Optional.empty();
  }
}

package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Expression;
import dev.amphibian.analyzer.codebase.Expression.Invocation;
import dev.amphibian.analyzer.codebase.Expression.Name;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads Spring's request predicates, as far as verbs and paths go; the others take any request. */
final class RoutePredicates {

  static final Set<String> VERBS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** Predicates that neither verb nor path depends on. */
  static final Set<String> OTHERS =
      Set.of(
          "accept",
          "all",
          "contentType",
          "headers",
          "negate",
          "not",
          "param",
          "pathExtension",
          "queryParam",
          "version");

  private final ConstantTexts texts;
  private final Function<String, Optional<Expression>> variables;

  /** Reads predicates whose variables have these values. */
  RoutePredicates(ConstantTexts texts, Function<String, Optional<Expression>> variables) {
    this.texts = texts;
    this.variables = variables;
  }

  /** What holds where the first arguments of a call, patterns and predicates, all hold. */
  RouteCondition first(int count, Invocation call) {
    return IntStream.range(0, count)
        .mapToObj(index -> argument(call, index))
        .reduce(RouteCondition.ANY, RouteCondition::and);
  }

  private RouteCondition argument(Invocation call, int index) {
    Optional<String> path = texts.argument(call, index);
    return path.isPresent()
        ? RouteCondition.ofPath(path.get())
        : condition(call.arguments().get(index));
  }

  private RouteCondition condition(Expression predicate) {
    if (predicate instanceof Invocation call) {
      return condition(call);
    }
    if (predicate instanceof Name name) {
      return variables.apply(name.name()).map(this::condition).orElse(RouteCondition.UNKNOWN);
    }
    return predicate instanceof Expression.Lambda ? RouteCondition.ANY : RouteCondition.UNKNOWN;
  }

  private RouteCondition condition(Invocation call) {
    RouteCondition arguments = first(call.arguments().size(), call);
    if (VERBS.contains(call.method())) {
      return RouteCondition.ofVerbs(Set.of(call.method())).and(arguments);
    }
    return switch (call.method()) {
      case "path" -> arguments;
      case "method", "methods" -> RouteCondition.ofVerbs(verbs(call.arguments()));
      case "and" -> receiver(call).and(arguments);
      case "or" -> receiver(call).or(arguments);
      default -> OTHERS.contains(call.method()) ? RouteCondition.ANY : RouteCondition.UNKNOWN;
    };
  }

  private RouteCondition receiver(Invocation call) {
    return call.receiver().map(this::condition).orElse(RouteCondition.ANY);
  }

  private static Set<String> verbs(List<Expression> arguments) {
    return arguments.stream()
        .filter(Name.class::isInstance)
        .map(name -> ((Name) name).name())
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .collect(Collectors.toSet());
  }
}

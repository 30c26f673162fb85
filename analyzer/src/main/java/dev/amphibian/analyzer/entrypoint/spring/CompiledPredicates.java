package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads request predicates from class files, as far as verbs and paths go. */
final class CompiledPredicates {

  private static final String PREDICATE = "RequestPredicate;";

  private final Codebase codebase;

  CompiledPredicates(Codebase codebase) {
    this.codebase = codebase;
  }

  /** What a pattern or predicate that a call is handed says. */
  RouteCondition of(MethodInfo method, Call call, Operand operand) {
    if (operand instanceof Operand.Constant constant && constant.value() instanceof String path) {
      return RouteCondition.ofPath(codebase.settings().resolve(path));
    }
    return operand instanceof Operand.Result made
        ? made(method, call, made)
        : RouteCondition.UNKNOWN;
  }

  /** A value doesn't tell which call made it: the nearest line's, each of them if several can. */
  private RouteCondition made(MethodInfo method, Call user, Operand.Result made) {
    List<Call> makers =
        method.calls().stream()
            .filter(call -> call.target().equals(made.method()) && call != user)
            .toList();
    int nearest = makers.stream().mapToInt(call -> distance(call, user)).min().orElse(0);
    return makers.stream()
        .filter(call -> distance(call, user) == nearest)
        .map(call -> condition(method, call))
        .reduce(RouteCondition::or)
        .orElse(RouteCondition.UNKNOWN);
  }

  private static int distance(Call maker, Call user) {
    return Math.abs(maker.place().line() - user.place().line());
  }

  private RouteCondition condition(MethodInfo method, Call call) {
    String name = call.target().name();
    if (RoutePredicates.VERBS.contains(name)) {
      return RouteCondition.ofVerbs(Set.of(name)).and(arguments(method, call));
    }
    return switch (name) {
      case "path" -> arguments(method, call);
      case "method" -> verb(call.argument(0));
      case "and" -> operands(method, call).reduce(RouteCondition.ANY, RouteCondition::and);
      case "or" -> operands(method, call).reduce(RouteCondition::or).orElse(RouteCondition.ANY);
      default ->
          RoutePredicates.OTHERS.contains(name) ? RouteCondition.ANY : RouteCondition.UNKNOWN;
    };
  }

  private RouteCondition arguments(MethodInfo method, Call call) {
    return call.arguments().stream()
        .map(argument -> of(method, call, argument))
        .reduce(RouteCondition.ANY, RouteCondition::and);
  }

  /** The two sides of {@code and} and {@code or}: Kotlin's own forms take both as arguments. */
  private Stream<RouteCondition> operands(MethodInfo method, Call call) {
    boolean isPredicates = (call.target().owner() + ";").endsWith(PREDICATE);
    Stream<Operand> receiver = isPredicates ? Stream.of(call.receiver()) : Stream.empty();
    return Stream.concat(receiver, call.arguments().stream()).map(o -> of(method, call, o));
  }

  private static RouteCondition verb(Operand operand) {
    return operand instanceof Operand.Field field
        ? RouteCondition.ofVerbs(Set.of(field.name()))
        : RouteCondition.UNKNOWN;
  }
}

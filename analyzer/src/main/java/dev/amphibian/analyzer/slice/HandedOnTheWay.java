package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FunctionUse;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells paths that no call takes: a method calls what it is handed, and who calls it on this path
 * hands it nothing, another object or another function.
 */
final class HandedOnTheWay {

  private final Codebase codebase;
  private final RequestValues values;
  private final Memo<Edge, List<Operand.Parameter>> parameters = new Memo<>(this::findCalled);

  HandedOnTheWay(Codebase codebase, RequestValues values) {
    this.codebase = codebase;
    this.values = values;
  }

  boolean isOther(CallPath path) {
    for (CallPath at = path; !at.isEmpty(); at = at.caller()) {
      if (!at.caller().isEmpty() && isOfOther(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfOther(CallPath path) {
    List<Operand.Parameter> called = parameters.of(path.last());
    return !called.isEmpty()
        && called.stream()
            .allMatch(
                parameter ->
                    handed(path.caller(), parameter)
                        .filter(given -> rulesOut(given, path.last().to()))
                        .isPresent());
  }

  /** The parameters on which a call is made; none if it may be made on something else. */
  private List<Operand.Parameter> findCalled(Edge edge) {
    List<Operand> receivers =
        codebase.method(edge.from()).stream()
            .flatMap(caller -> codebase.withLambdas(caller).stream())
            .flatMap(body -> receivers(body, edge))
            .toList();
    return receivers.stream().allMatch(Operand.Parameter.class::isInstance)
        ? receivers.stream().map(Operand.Parameter.class::cast).toList()
        : List.of();
  }

  private Stream<Operand> receivers(MethodInfo body, Edge edge) {
    return body.callsAt(edge.place(), edge.called())
        .map(
            call ->
                body.id().equals(edge.from()) ? call.receiver() : outside(body, call.receiver()));
  }

  /** What a lambda has from the method in which it stands. */
  private Operand outside(MethodInfo lambda, Operand value) {
    MethodInfo maker = lambda.enclosing().flatMap(codebase::method).orElse(lambda);
    if (!(value instanceof Operand.Parameter parameter) || maker == lambda) {
      return Operand.UNKNOWN;
    }
    Operand captured =
        maker.functions().stream()
            .filter(function -> function.body().equals(lambda.id()))
            .map(FunctionUse::captured)
            .filter(all -> parameter.index() < all.size())
            .map(all -> all.get(parameter.index()))
            .findFirst()
            .orElse(Operand.UNKNOWN);
    return maker.isLambda() ? outside(maker, captured) : captured;
  }

  /** What is handed in for a parameter, by whoever on the path doesn't just hand it on. */
  private Optional<Operand> handed(CallPath path, Operand.Parameter parameter) {
    Operand given = parameter;
    for (CallPath at = path; given instanceof Operand.Parameter handedOn; at = at.caller()) {
      Optional<Operand> before =
          at.isEmpty() ? Optional.empty() : values.handed(at.last(), handedOn);
      if (before.isEmpty()) {
        return before;
      }
      given = before.get();
    }
    return Optional.of(given);
  }

  /** Whether a method can't run when a call is made on this. */
  private boolean rulesOut(Operand given, MethodId run) {
    if (given instanceof Operand.Function function) {
      return !function.body().equals(run) && isLambda(run);
    }
    return given instanceof Operand.Null
        || given instanceof Operand.Made made && !codebase.isA(made.type(), run.owner());
  }

  private boolean isLambda(MethodId method) {
    return codebase.method(method).filter(MethodInfo::isLambda).isPresent();
  }
}

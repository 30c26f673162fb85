package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Operand;
import java.util.Optional;

/**
 * Tells which values a request brings: parameters of the handler that are handed on as they are.
 */
final class RequestValues {

  private final Codebase codebase;

  RequestValues(Codebase codebase) {
    this.codebase = codebase;
  }

  /** Whether a value in the method at the end of a path is a parameter of the entry point. */
  boolean isFromRequest(CallPath path, Operand value) {
    Operand at = value;
    for (CallPath way = path; !way.isEmpty(); way = way.caller()) {
      if (!(at instanceof Operand.Parameter parameter)) {
        return false;
      }
      at = handed(way.last(), parameter).orElse(Operand.UNKNOWN);
    }
    return at instanceof Operand.Parameter;
  }

  private Optional<Operand> handed(Edge edge, Operand.Parameter parameter) {
    return codebase.method(edge.from()).stream()
        .flatMap(caller -> caller.calls().stream())
        .filter(call -> call.target().name().equals(edge.to().name()))
        .filter(call -> call.place().equals(edge.place()))
        .map((Call call) -> call.argument(parameter.index()))
        .findFirst();
  }
}

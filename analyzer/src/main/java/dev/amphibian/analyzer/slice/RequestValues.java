package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.Operand;
import java.util.Optional;

/**
 * Tells which values a request brings: parameters of the handler that are handed on as they are.
 */
final class RequestValues {

  /** Longer ways are rare, and some lead round. */
  private static final int MOST_STEPS = 20;

  private final Codebase codebase;

  RequestValues(Codebase codebase) {
    this.codebase = codebase;
  }

  /**
   * Whether a value in the method at the end of a path is a parameter of the entry point, or made
   * of one.
   */
  boolean isFromRequest(CallPath path, Operand value) {
    return isFromRequest(path, value, MOST_STEPS);
  }

  private boolean isFromRequest(CallPath path, Operand value, int steps) {
    if (steps == 0) {
      return false;
    }
    if (value instanceof Operand.Parameter parameter) {
      return path.isEmpty()
          || handed(path.last(), parameter)
              .filter(handed -> isFromRequest(path.caller(), handed, steps - 1))
              .isPresent();
    }
    return codebase.method(path.end()).stream()
        .flatMap(method -> method.calls().stream())
        .filter(call -> makes(call, value))
        .flatMap(call -> call.arguments().stream())
        .anyMatch(argument -> isFromRequest(path, argument, steps - 1));
  }

  private static boolean makes(Call call, Operand value) {
    return value instanceof Operand.Made made
        && call.target().name().equals("<init>")
        && call.target().owner().equals(made.type());
  }

  /** Whether a constant or the request names a value, such as a file, in what makes it. */
  boolean isNamed(CallPath path, Operand value) {
    Operand at = value;
    CallPath way = path;
    for (int i = 0; i < MOST_STEPS; i++) {
      if (at instanceof Operand.Result made) {
        at = firstArgument(way.end(), made.method()).orElse(Operand.UNKNOWN);
      } else if (at instanceof Operand.Parameter parameter && !way.isEmpty()) {
        at = handed(way.last(), parameter).orElse(Operand.UNKNOWN);
        way = way.caller();
      } else {
        return at instanceof Operand.Constant || at instanceof Operand.Parameter;
      }
    }
    return false;
  }

  /** What a method hands to the first of its calls that gave it a value. */
  private Optional<Operand> firstArgument(MethodId holder, MethodId called) {
    return codebase.method(holder).stream()
        .flatMap(method -> method.calls().stream())
        .filter(call -> call.target().equals(called))
        .map(call -> call.argument(0))
        .findFirst();
  }

  /** What a call hands in for a parameter. */
  Optional<Operand> handed(Edge edge, Operand.Parameter parameter) {
    return codebase.method(edge.from()).stream()
        .flatMap(caller -> caller.callsAt(edge.place(), edge.to().name()))
        .map((Call call) -> call.argument(parameter.index()))
        .findFirst();
  }
}

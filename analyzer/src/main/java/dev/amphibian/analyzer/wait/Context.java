package dev.amphibian.analyzer.wait;

import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import java.util.List;

/**
 * A method as it is called in one place.
 *
 * @param arguments what it is handed as far as that is known, numbers and functions only; empty
 *     where nothing is known of any
 */
record Context(MethodInfo method, List<Operand> arguments) {

  Context {
    arguments = List.copyOf(arguments);
  }

  /** A method of which nobody knows what it is handed. */
  Context(MethodInfo method) {
    this(method, List.of());
  }

  Operand argument(int index) {
    return index < arguments.size() ? arguments.get(index) : Operand.UNKNOWN;
  }
}

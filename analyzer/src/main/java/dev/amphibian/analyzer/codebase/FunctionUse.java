package dev.amphibian.analyzer.codebase;

import java.util.List;

/**
 * A place where a method makes an object from a lambda or a method reference.
 *
 * @param body the method that the object runs: of this class for a lambda, any for a reference
 * @param isLambda whether the compiler made that method from a lambda
 * @param type the functional interface that the object implements
 * @param method the interface's method that runs it
 * @param captured what it takes along, in order: of a lambda its first parameters, of a reference
 *     the object whose method it is
 * @param place where the lambda or reference stands
 */
public record FunctionUse(
    MethodId body,
    boolean isLambda,
    String type,
    String method,
    List<Operand> captured,
    Place place) {

  public FunctionUse {
    captured = List.copyOf(captured);
  }
}

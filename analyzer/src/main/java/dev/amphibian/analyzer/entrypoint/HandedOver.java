package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.Optional;

/** Code that one method hands to a library, which runs it later. */
public final class HandedOver {

  private HandedOver() {}

  /**
   * The method that a library runs when it calls a handed over object; where that can't be said, or
   * where it is a lambda, the method that hands it over.
   *
   * @param contract the interface's method, such as {@code run}
   */
  public static Found found(
      Codebase codebase, MethodInfo from, Operand object, String contract, Trigger trigger) {
    MethodInfo named =
        reference(codebase, object)
            .or(() -> made(codebase, object, contract))
            .orElseGet(() -> named(codebase, from));
    TypeInfo type = codebase.type(named.id().owner()).orElseThrow();
    return new Found(type, named, trigger);
  }

  /** The method itself, or the one with a name around a lambda. */
  public static MethodInfo named(Codebase codebase, MethodInfo method) {
    return method
        .enclosing()
        .filter(around -> !around.equals(method.id()))
        .flatMap(codebase::method)
        .map(around -> named(codebase, around))
        .orElse(method);
  }

  private static Optional<MethodInfo> reference(Codebase codebase, Operand object) {
    return object instanceof Operand.Function function
        ? codebase
            .method(function.body())
            .filter(method -> !method.isLambda() && !method.isAbstract() && !method.isConstructor())
        : Optional.empty();
  }

  private static Optional<MethodInfo> made(Codebase codebase, Operand object, String contract) {
    return object instanceof Operand.Made made
        ? codebase.type(made.type()).stream()
            .flatMap(type -> type.methods().stream())
            .filter(method -> method.id().name().equals(contract) && !method.isSynthetic())
            .findFirst()
        : Optional.empty();
  }
}

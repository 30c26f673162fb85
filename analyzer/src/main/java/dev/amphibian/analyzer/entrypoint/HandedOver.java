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
            .orElseGet(() -> codebase.source(from));
    TypeInfo type = codebase.type(named.id().owner()).orElseThrow();
    return new Found(type, named, trigger);
  }

  /** The type of an object that a method hands over, as near as the code declares it. */
  public static Optional<String> type(Codebase codebase, MethodInfo from, Operand object) {
    if (object instanceof Operand.Made made) {
      return Optional.of(made.type());
    }
    if (object instanceof Operand.Parameter parameter) {
      return from.parameters().stream()
          .filter(p -> p.index() == parameter.index())
          .map(p -> p.type().name())
          .findFirst();
    }
    if (object instanceof Operand.Field field) {
      return codebase
          .type(field.owner())
          .flatMap(type -> type.field(field.name()))
          .map(f -> f.type().name());
    }
    return object instanceof Operand.Result result
        ? codebase.method(result.method()).map(called -> called.returnType().name())
        : Optional.empty();
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

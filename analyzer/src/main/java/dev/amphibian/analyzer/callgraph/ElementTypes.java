package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The application's types among the type arguments of a value: what a list holds. Only declarations
 * tell, of fields, parameters and results.
 */
final class ElementTypes {

  private final Codebase codebase;

  ElementTypes(Codebase codebase) {
    this.codebase = codebase;
  }

  /** The types of what a value in a method holds. */
  Stream<TypeInfo> of(MethodInfo method, Operand value) {
    return declared(method, value).stream().flatMap(this::in);
  }

  /** The types of what a value of a type holds. */
  Stream<TypeInfo> in(TypeUse type) {
    return type.arguments().stream()
        .flatMap(Accessors::mentioned)
        .flatMap(name -> codebase.type(name).stream());
  }

  private Optional<TypeUse> declared(MethodInfo method, Operand value) {
    if (value instanceof Operand.Field field) {
      return codebase
          .hierarchy(field.owner())
          .flatMap(type -> type.field(field.name()).stream())
          .findFirst()
          .map(FieldInfo::type);
    }
    if (value instanceof Operand.Result result) {
      return codebase.method(result.method()).map(MethodInfo::returnType);
    }
    boolean isDeclared =
        value instanceof Operand.Parameter parameter
            && !method.isLambda()
            && parameter.index() < method.parameters().size();
    return isDeclared
        ? Optional.of(method.parameters().get(((Operand.Parameter) value).index()).type())
        : Optional.empty();
  }
}

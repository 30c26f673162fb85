package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.entrypoint.HandedOver;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a function object runs, however its compiler wrote it: Java and Kotlin make methods of
 * lambdas, Kotlin classes too, and of references as well.
 */
final class FunctionBody {

  private static final String INVOKE = "invoke";
  private static final String REFERENCE = "kotlin.jvm.internal.FunctionReference";

  private final Codebase codebase;

  FunctionBody(Codebase codebase) {
    this.codebase = codebase;
  }

  /** The method with the function's code, if it stands in the application. */
  Optional<MethodInfo> of(Operand function) {
    if (function instanceof Operand.Function lambda) {
      return codebase.method(lambda.body());
    }
    if (function instanceof Operand.Made made) {
      return invoked(made.type());
    }
    return function instanceof Operand.Field field ? invoked(field.owner()) : Optional.empty();
  }

  /** The method that a reference names; none for a lambda. */
  Optional<MethodInfo> referenced(Operand function) {
    if (function instanceof Operand.Function use) {
      Optional<MethodInfo> body = codebase.method(use.body());
      Optional<MethodInfo> behind = body.flatMap(this::adapted);
      return behind.isPresent() || body.filter(MethodInfo::isLambda).isPresent()
          ? behind
          : RunningMethods.called(codebase, use.body());
    }
    return of(function)
        .filter(body -> isReference(body.id().owner()))
        .flatMap(body -> body.calls().stream().flatMap(this::called).findFirst());
  }

  /** The method of this name of an object that a method hands over, by the object's class. */
  Optional<MethodInfo> handling(MethodInfo from, Operand object, String name) {
    return HandedOver.type(codebase, from, object).flatMap(codebase::type).stream()
        .flatMap(type -> type.methods().stream())
        .filter(method -> method.id().name().equals(name) && !method.isSynthetic())
        .filter(method -> !method.isAbstract())
        .findFirst();
  }

  /** Kotlin wraps some references in a method of its own, named after both. */
  private Optional<MethodInfo> adapted(MethodInfo body) {
    return body.calls().stream()
        .filter(call -> body.id().name().endsWith("$" + call.target().name()))
        .flatMap(this::called)
        .findFirst();
  }

  private Stream<MethodInfo> called(Call call) {
    return RunningMethods.called(codebase, call.target()).stream();
  }

  private boolean isReference(String type) {
    return codebase.supertypes(type).stream().anyMatch(name -> name.startsWith(REFERENCE));
  }

  private Optional<MethodInfo> invoked(String type) {
    return codebase.type(type).stream()
        .flatMap(made -> made.methods().stream())
        .filter(method -> method.id().name().equals(INVOKE) && !method.isSynthetic())
        .findFirst();
  }
}

package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.Optional;
import java.util.stream.Stream;

/** The methods with code of the application that an object of a class has. */
public final class RunningMethods {

  private RunningMethods() {}

  /** The class's own, then those of its supertypes that it doesn't override, nearest first. */
  public static Stream<MethodInfo> of(Codebase codebase, TypeInfo type) {
    return codebase
        .hierarchy(type.name())
        .flatMap(above -> above.methods().stream())
        .filter(RunningMethods::isOfObjects)
        .filter(method -> runs(codebase, type, method));
  }

  /** The same, and the class's own static methods: CDI calls these as well. */
  public static Stream<MethodInfo> withStatic(Codebase codebase, TypeInfo type) {
    return Stream.concat(
        of(codebase, type),
        type.methods().stream().filter(method -> method.isStatic() && !method.isSynthetic()));
  }

  /** The methods among them that bear one of the names. */
  public static Stream<MethodInfo> named(Codebase codebase, TypeInfo type, String... names) {
    return of(codebase, type)
        .filter(method -> Stream.of(names).anyMatch(method.id().name()::equals));
  }

  /** What an object runs where this method is called, found behind a bridge of the compiler's. */
  public static Optional<MethodInfo> running(
      Codebase codebase, TypeInfo type, MethodInfo declared) {
    return codebase
        .implementation(type.name(), declared.id().name(), declared.id().parameters())
        .map(codebase::behindBridge);
  }

  /** What a call leads to: the type's own or inherited method, else one of a type below it. */
  public static Optional<MethodInfo> called(Codebase codebase, MethodId target) {
    return codebase
        .implementation(target.owner(), target.name(), target.parameters())
        .or(
            () ->
                codebase.subtypes(target.owner()).stream()
                    .flatMap(type -> type.declared(target.name(), target.parameters()).stream())
                    .filter(method -> !method.isAbstract())
                    .findFirst());
  }

  private static boolean isOfObjects(MethodInfo method) {
    return !method.isSynthetic()
        && !method.isStatic()
        && !method.isAbstract()
        && !method.isConstructor();
  }

  private static boolean runs(Codebase codebase, TypeInfo type, MethodInfo method) {
    return codebase
        .implementation(type.name(), method.id().name(), method.id().parameters())
        .filter(found -> found.id().equals(method.id()))
        .isPresent();
  }
}

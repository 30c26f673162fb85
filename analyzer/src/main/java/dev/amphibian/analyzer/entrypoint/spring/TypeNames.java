package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.util.stream.Stream;

/** Finds the types that names in source mean. */
final class TypeNames {

  private TypeNames() {}

  /**
   * The binary name of a type that a method's source names; as written if there is no such type.
   */
  static String resolved(Codebase codebase, MethodInfo method, String written) {
    String owner = method.id().owner();
    String packageName = owner.substring(0, Math.max(0, owner.lastIndexOf('.')));
    return Stream.of(
            written,
            owner + "$" + written,
            owner.replaceFirst("\\$.*", "") + "$" + written,
            packageName + "." + written)
        .flatMap(name -> Stream.of(name, nested(name)))
        .filter(name -> codebase.described(name).isPresent())
        .findFirst()
        .orElse(written);
  }

  /** {@code a.Outer.Inner} as {@code a.Outer$Inner}. */
  private static String nested(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot) + "$" + name.substring(dot + 1);
  }
}

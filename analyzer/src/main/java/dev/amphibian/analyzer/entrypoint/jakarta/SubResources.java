package dev.amphibian.analyzer.entrypoint.jakarta;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.List;
import java.util.stream.Stream;

/** Where JAX-RS goes on behind a sub-resource locator. */
final class SubResources {

  private final Codebase codebase;

  SubResources(Codebase codebase) {
    this.codebase = codebase;
  }

  /**
   * The classes that a locator can return: those that it makes itself, else every class that its
   * return type, or the one in its {@code Class<…>}, allows.
   */
  List<TypeInfo> of(MethodInfo locator) {
    String declared = declared(locator.returnType());
    List<TypeInfo> made =
        locator.calls().stream()
            .map(Call::target)
            .filter(target -> target.name().equals("<init>"))
            .flatMap(target -> codebase.type(target.owner()).stream())
            .filter(type -> codebase.isA(type.name(), declared) && hasResources(type))
            .distinct()
            .toList();
    return made.isEmpty() ? allowed(declared) : made;
  }

  private static String declared(TypeUse returned) {
    return returned.name().equals("java.lang.Class") && !returned.arguments().isEmpty()
        ? returned.arguments().get(0).name()
        : returned.name();
  }

  private List<TypeInfo> allowed(String declared) {
    if (codebase.type(declared).isEmpty()) {
      return List.of();
    }
    return Stream.concat(codebase.type(declared).stream(), codebase.subtypes(declared).stream())
        .filter(type -> type.isConcrete() && hasResources(type))
        .toList();
  }

  private boolean hasResources(TypeInfo type) {
    return ResourceMethod.of(codebase, type).findAny().isPresent();
  }
}

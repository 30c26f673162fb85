package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A method that objects of a class have, with the declarations that it overrides or implements.
 *
 * @param type the class whose object is called
 * @param running the method that runs
 * @param declarations where it is declared, nearest first, in the order in which Spring looks for
 *     annotations: the class, its interfaces, its superclass
 */
record BeanMethod(TypeInfo type, MethodInfo running, List<MethodInfo> declarations) {

  /** The annotation of one of these types on the nearest declaration that has one. */
  Optional<AnnotationUse> annotation(MergedAnnotations annotations, Collection<String> wanted) {
    return declarations.stream()
        .flatMap(method -> annotations.find(method.annotations(), wanted).stream())
        .findFirst();
  }

  /**
   * All methods of a class, inherited ones included: {@code save(Object)} of a generic interface is
   * {@code save(Owner)}.
   */
  static List<BeanMethod> of(Codebase codebase, TypeInfo type) {
    Map<MethodId, MethodInfo> running = new LinkedHashMap<>();
    Map<MethodId, List<MethodInfo>> declarations = new LinkedHashMap<>();
    for (TypeInfo above : hierarchy(codebase, type)) {
      above.methods().stream()
          .filter(m -> !m.isSynthetic() && !m.isConstructor() && !m.isStaticInitializer())
          .forEach(
              method -> {
                MethodInfo runs = running(codebase, type, method);
                running.putIfAbsent(runs.id(), runs);
                declarations.computeIfAbsent(runs.id(), unused -> new ArrayList<>()).add(method);
              });
    }
    return running.values().stream()
        .map(runs -> new BeanMethod(type, runs, declarations.getOrDefault(runs.id(), List.of())))
        .toList();
  }

  private static MethodInfo running(Codebase codebase, TypeInfo type, MethodInfo method) {
    return codebase
        .implementation(type.name(), method.id().name(), method.id().parameters())
        .map(codebase::behindBridge)
        .orElse(method);
  }

  /** A type and what stands above it, in the order in which Spring looks for annotations. */
  static List<TypeInfo> hierarchy(Codebase codebase, TypeInfo type) {
    Set<String> names = new LinkedHashSet<>();
    collect(codebase, type.name(), names);
    return names.stream().flatMap(name -> codebase.described(name).stream()).toList();
  }

  private static void collect(Codebase codebase, String name, Set<String> names) {
    Optional<TypeInfo> type = codebase.described(name);
    if (type.isPresent() && names.add(name)) {
      Stream.concat(type.get().interfaces().stream(), type.get().superclass().stream())
          .forEach(above -> collect(codebase, above.name(), names));
    }
  }
}

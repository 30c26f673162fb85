package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A method that objects of a class run, with annotations on it or on a method that it overrides.
 *
 * @param runs the method that runs
 * @param declared the method that carries the annotations
 * @param uses the annotations
 */
public record AnnotatedMethod(MethodInfo runs, MethodInfo declared, List<AnnotationUse> uses) {

  public AnnotatedMethod {
    uses = List.copyOf(uses);
  }

  /** Whether the annotations stand on the method that runs, and on nothing above it. */
  public boolean isDirect() {
    return runs.id().equals(declared.id());
  }

  /**
   * The methods of a class on which annotations are found, inherited ones and implemented interface
   * methods among them; the nearest annotated declaration counts.
   */
  public static Stream<AnnotatedMethod> of(
      Codebase codebase, TypeInfo type, Function<MethodInfo, List<AnnotationUse>> find) {
    Map<MethodId, AnnotatedMethod> found = new LinkedHashMap<>();
    for (MethodInfo declared : codebase.annotatedMethods(type)) {
      List<AnnotationUse> uses = find.apply(declared);
      if (!uses.isEmpty()) {
        MethodInfo runs = running(codebase, type, declared);
        found.putIfAbsent(runs.id(), new AnnotatedMethod(runs, declared, uses));
      }
    }
    return found.values().stream()
        .filter(method -> !method.runs().isAbstract())
        .filter(method -> codebase.type(method.runs().id().owner()).isPresent());
  }

  private static MethodInfo running(Codebase codebase, TypeInfo type, MethodInfo declared) {
    return codebase
        .implementation(type.name(), declared.id().name(), declared.id().parameters())
        .map(codebase::behindBridge)
        .orElse(declared);
  }
}

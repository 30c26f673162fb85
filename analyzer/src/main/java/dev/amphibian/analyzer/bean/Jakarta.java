package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Annotations of Jakarta EE, which are asked for without their {@code jakarta} or {@code javax}.
 */
final class Jakarta {

  private final Codebase codebase;

  Jakarta(Codebase codebase) {
    this.codebase = codebase;
  }

  /** Both names of a type. */
  static List<String> names(String name) {
    return List.of("jakarta." + name, "javax." + name);
  }

  /** Whether an element carries one of these, itself or by a meta-annotation. */
  boolean has(Annotated element, List<String> annotations) {
    return annotations.stream().anyMatch(name -> find(element, name).isPresent());
  }

  boolean has(Annotated element, String annotation) {
    return find(element, annotation).isPresent();
  }

  Optional<AnnotationUse> find(Annotated element, String annotation) {
    return names(annotation).stream()
        .flatMap(name -> codebase.findAnnotation(element, name).stream())
        .findFirst();
  }

  /** Whether a type is or stands below one of these. */
  boolean isA(String typeName, String ancestor) {
    return Stream.of(ancestor)
        .flatMap(a -> names(a).stream())
        .anyMatch(a -> codebase.isA(typeName, a));
  }
}

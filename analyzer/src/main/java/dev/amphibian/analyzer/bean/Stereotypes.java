package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.beans.Introspector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which annotations make a class a component of Spring's, and how they name it. */
final class Stereotypes {

  private static final String COMPONENT = "org.springframework.stereotype.Component";

  /** Spring takes these as components too, though not as meta-annotations. */
  private static final List<String> STANDARD =
      List.of(
          "jakarta.inject.Named",
          "javax.inject.Named",
          "jakarta.annotation.ManagedBean",
          "javax.annotation.ManagedBean");

  private final Codebase codebase;
  private final Memo<TypeInfo, Boolean> components =
      new Memo<>(type -> type.isConcrete() && hasStereotype(type));

  Stereotypes(Codebase codebase) {
    this.codebase = codebase;
  }

  boolean isComponent(TypeInfo type) {
    return components.of(type);
  }

  private boolean hasStereotype(TypeInfo type) {
    return codebase.hasAnnotation(type, COMPONENT)
        || STANDARD.stream().anyMatch(name -> type.annotation(name).isPresent());
  }

  /** The name that a stereotype gives, else the one that follows from the class's. */
  String name(TypeInfo type) {
    return type.annotations().stream()
        .filter(this::isStereotype)
        .flatMap(use -> givenName(use).stream())
        .findFirst()
        .orElse(defaultName(type));
  }

  /** The name of a scanned class without a given one. */
  static String defaultName(TypeInfo type) {
    return Introspector.decapitalize(type.simpleName().replace('$', '.'));
  }

  private boolean isStereotype(AnnotationUse use) {
    return STANDARD.contains(use.type())
        || codebase.hasAnnotation(new SingleAnnotation(use), COMPONENT);
  }

  /** {@code @ControllerAdvice} takes packages as its value, and its name as {@code name}. */
  private static Optional<String> givenName(AnnotationUse use) {
    return Stream.of("value", "name")
        .map(use.values()::get)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(name -> !name.isEmpty())
        .findFirst();
  }
}

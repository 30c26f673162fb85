package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.beans.Introspector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Spring calls a bean. */
final class BeanName {

  private static final String BEAN = "org.springframework.context.annotation.Bean";
  private static final String COMPONENT = "org.springframework.stereotype.Component";

  private BeanName() {}

  /** The name of a component: as its annotation says, else made from that of the class. */
  static String of(Codebase codebase, TypeInfo type) {
    return type.annotations().stream()
        .filter(use -> codebase.hasAnnotation(only(use), COMPONENT))
        .flatMap(use -> use.text("value").stream())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElseGet(
            () ->
                Introspector.decapitalize(
                    type.simpleName().substring(type.simpleName().lastIndexOf('$') + 1)));
  }

  private static Annotated only(AnnotationUse use) {
    return () -> List.of(use);
  }

  /** The names of what a {@code @Bean} method makes, the first of them before its aliases. */
  static List<String> of(Codebase codebase, MethodInfo factory) {
    Optional<AnnotationUse> bean = codebase.findAnnotation(factory, BEAN);
    List<String> given =
        Stream.of("name", "value")
            .flatMap(key -> bean.stream().flatMap(use -> use.texts(key).stream()))
            .toList();
    return given.isEmpty() ? List.of(factory.id().name()) : given;
  }
}

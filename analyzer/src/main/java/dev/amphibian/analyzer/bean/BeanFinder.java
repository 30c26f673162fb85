package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import java.beans.Introspector;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds component classes, {@code @Bean} methods and the interfaces that Spring implements. */
final class BeanFinder {

  private static final String COMPONENT = "org.springframework.stereotype.Component";
  private static final String BEAN = "org.springframework.context.annotation.Bean";
  private static final String PRIMARY = "org.springframework.context.annotation.Primary";
  private static final String SCOPE = "org.springframework.context.annotation.Scope";
  private static final String PROFILE = "org.springframework.context.annotation.Profile";
  private static final String CONDITIONAL = "org.springframework.context.annotation.Conditional";
  private static final String QUALIFIER = "org.springframework.beans.factory.annotation.Qualifier";
  private static final String CONFIGURATION_PROPERTIES =
      "org.springframework.boot.context.properties.ConfigurationProperties";

  /** Interfaces whose sub-interfaces Spring implements: nothing of the application runs in them. */
  private static final List<String> IMPLEMENTED_BY_SPRING =
      List.of("org.springframework.data.repository.Repository");

  private static final List<String> IMPLEMENTED_BY_SPRING_IF_ANNOTATED =
      List.of(
          "org.springframework.cloud.openfeign.FeignClient",
          "org.springframework.data.repository.RepositoryDefinition",
          "org.apache.ibatis.annotations.Mapper");

  private final Codebase codebase;

  BeanFinder(Codebase codebase) {
    this.codebase = codebase;
  }

  List<Bean> find() {
    List<Bean> beans = new ArrayList<>();
    for (TypeInfo type : codebase.types()) {
      if (isComponent(type) || isImplementedBySpring(type)) {
        beans.add(component(type));
      }
      factories(type).forEach(beans::add);
    }
    return List.copyOf(beans);
  }

  private boolean isComponent(TypeInfo type) {
    return type.isConcrete()
        && (codebase.hasAnnotation(type, COMPONENT)
            || codebase.hasAnnotation(type, CONFIGURATION_PROPERTIES));
  }

  private boolean isImplementedBySpring(TypeInfo type) {
    return type.kind() == TypeKind.INTERFACE
        && (IMPLEMENTED_BY_SPRING.stream().anyMatch(i -> codebase.isA(type.name(), i))
            || IMPLEMENTED_BY_SPRING_IF_ANNOTATED.stream()
                .anyMatch(a -> codebase.hasAnnotation(type, a)))
        && !codebase.hasAnnotation(type, "org.springframework.data.repository.NoRepositoryBean");
  }

  private Bean component(TypeInfo type) {
    String given =
        type.annotations().stream()
            .filter(use -> codebase.hasAnnotation(new Single(use), COMPONENT))
            .flatMap(use -> use.text("value").stream())
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse(Introspector.decapitalize(type.simpleName().replace('$', '.')));
    return new Bean(
        given,
        type.name(),
        type,
        Optional.empty(),
        qualifiers(type),
        codebase.hasAnnotation(type, PRIMARY),
        isShared(type),
        confidence(type));
  }

  private Stream<Bean> factories(TypeInfo type) {
    return type.methods().stream()
        .filter(method -> !method.isSynthetic() && codebase.hasAnnotation(method, BEAN))
        .map(method -> factory(type, method));
  }

  private Bean factory(TypeInfo type, MethodInfo method) {
    AnnotationUse use = codebase.findAnnotation(method, BEAN).orElseThrow();
    String name =
        Stream.concat(use.texts("name").stream(), use.texts("value").stream())
            .findFirst()
            .orElse(method.id().name());
    return new Bean(
        name,
        method.returnType().name(),
        type,
        Optional.of(method),
        qualifiers(method),
        codebase.hasAnnotation(method, PRIMARY),
        isShared(method),
        confidence(type).and(confidence(method)));
  }

  private Set<String> qualifiers(Annotated element) {
    Set<String> names = new LinkedHashSet<>();
    codebase
        .findAnnotation(element, QUALIFIER)
        .flatMap(use -> use.text("value"))
        .ifPresent(names::add);
    return names;
  }

  private boolean isShared(Annotated element) {
    Optional<AnnotationUse> scope = codebase.findAnnotation(element, SCOPE);
    return scope.isEmpty()
        || Stream.concat(
                scope.get().texts("value").stream(), scope.get().texts("scopeName").stream())
            .findFirst()
            .map(value -> value.equals("singleton") || value.isEmpty())
            .orElse(scope.get().type().equals(SCOPE));
  }

  private Confidence confidence(Annotated element) {
    boolean conditional =
        codebase.hasAnnotation(element, PROFILE) || codebase.hasAnnotation(element, CONDITIONAL);
    return conditional ? Confidence.LIKELY : Confidence.PROVEN;
  }

  /** One annotation looked at by itself, to ask for its meta-annotations. */
  private record Single(AnnotationUse use) implements Annotated {
    @Override
    public List<AnnotationUse> annotations() {
      return List.of(use);
    }
  }
}

package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the beans that {@code @Bean} methods make: a class's own, those above it, and default
 * methods of its interfaces.
 */
final class FactoryMethods {

  private static final String BEAN = "org.springframework.context.annotation.Bean";

  private final Codebase codebase;
  private final Conditions conditions;
  private final SpringTraits traits;
  private final Products products;

  FactoryMethods(Codebase codebase, Conditions conditions, SpringTraits traits) {
    this.codebase = codebase;
    this.conditions = conditions;
    this.traits = traits;
    this.products = new Products(codebase);
  }

  /** Whether a type has such methods. */
  static boolean areIn(TypeInfo type, Codebase codebase) {
    return type.methods().stream().anyMatch(method -> codebase.hasAnnotation(method, BEAN));
  }

  List<BeanDefinition> of(Registration registration) {
    List<BeanDefinition> beans = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : codebase.supertypes(registration.type().name())) {
      codebase.type(name).stream()
          .flatMap(type -> factories(type, seen))
          .flatMap(method -> bean(registration, method).stream())
          .forEach(beans::add);
    }
    return beans;
  }

  /** A method that overrides another is seen first. */
  private Stream<MethodInfo> factories(TypeInfo type, Set<String> seen) {
    return type.methods().stream()
        .filter(method -> !method.isSynthetic() && !method.isAbstract())
        .filter(method -> codebase.hasAnnotation(method, BEAN))
        .filter(method -> seen.add(method.id().name() + method.id().parameters()));
  }

  private Optional<BeanDefinition> bean(Registration registration, MethodInfo method) {
    AnnotationUse use = codebase.findAnnotation(method, BEAN).orElseThrow();
    List<String> names =
        Stream.concat(use.texts("name").stream(), use.texts("value").stream()).toList();
    return conditions
        .on(method)
        .map(registration.confidence()::and)
        .flatMap(sure -> codebase.type(method.id().owner()).map(t -> bean(t, method, names, sure)));
  }

  private BeanDefinition bean(
      TypeInfo declaration, MethodInfo method, List<String> names, Confidence confidence) {
    Bean bean =
        new Bean(
            names.isEmpty() ? method.id().name() : names.get(0),
            Set.copyOf(names.subList(Math.min(1, names.size()), names.size())),
            products.of(method.returnType()),
            declaration,
            Bean.Origin.METHOD,
            Optional.of(method),
            List.of(),
            traits.isShared(method),
            confidence);
    return new BeanDefinition(bean, traits.of(method, codebase.type(bean.type())), method);
  }
}

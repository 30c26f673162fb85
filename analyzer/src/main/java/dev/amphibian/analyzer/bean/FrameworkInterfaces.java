package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the application's interfaces that frameworks implement and hand out as beans. */
final class FrameworkInterfaces {

  private static final String NO_BEAN = "org.springframework.data.repository.NoRepositoryBean";
  private static final String[] PACKAGES = {"value", "basePackages", "basePackageClasses"};
  private static final List<String> CLASSES = List.of("clients", "types");

  private final Codebase codebase;
  private final Conditions conditions;
  private final SpringTraits traits;
  private final ScanRoots roots;
  private final Collection<Registration> registered;
  private final RepositoryFragments fragments;

  FrameworkInterfaces(
      Codebase codebase,
      Conditions conditions,
      SpringTraits traits,
      ScanRoots roots,
      Collection<Registration> registered) {
    this.codebase = codebase;
    this.conditions = conditions;
    this.traits = traits;
    this.roots = roots;
    this.registered = registered;
    this.fragments = new RepositoryFragments(codebase);
  }

  List<BeanDefinition> find() {
    List<BeanDefinition> beans = new ArrayList<>();
    for (FrameworkKind kind : FrameworkKind.ALL) {
      Where where = where(kind);
      for (TypeInfo type : codebase.types()) {
        if (type.kind() == TypeKind.INTERFACE && where.holds(type, isMarked(kind, type))) {
          conditions.on(type).ifPresent(sure -> beans.add(bean(kind, type, sure)));
        }
      }
    }
    beans.addAll(fragments.beans(beans, traits));
    return beans;
  }

  private boolean isMarked(FrameworkKind kind, TypeInfo type) {
    return (kind.supertypes().stream().anyMatch(s -> codebase.isA(type.name(), s))
            || kind.annotations().stream().anyMatch(a -> codebase.hasAnnotation(type, a)))
        && !codebase.hasAnnotation(type, NO_BEAN);
  }

  /**
   * Where a kind's interfaces are looked for.
   *
   * @param packages for interfaces that are marked
   * @param whole for any interface
   * @param classes named one by one
   */
  private record Where(
      boolean isKnown, Set<String> packages, Set<String> whole, Set<String> classes) {

    boolean holds(TypeInfo type, boolean isMarked) {
      return classes.contains(type.name())
          || (isMarked && (!isKnown || contain(packages, type)))
          || contain(whole, type);
    }

    private static boolean contain(Set<String> packages, TypeInfo type) {
      return packages.stream().anyMatch(name -> ComponentScan.isIn(type.packageName(), name));
    }
  }

  private Where where(FrameworkKind kind) {
    Set<String> packages = new LinkedHashSet<>();
    Set<String> whole = new LinkedHashSet<>();
    Set<String> classes = new LinkedHashSet<>();
    for (Registration registration : registered) {
      for (AnnotationUse use : enabling(kind, registration.type())) {
        Set<String> named =
            PackageNames.in(use, codebase, PACKAGES)
                .orElse(Set.of(registration.type().packageName()));
        packages.addAll(named);
        if (kind.takesAll() && use.text("annotationClass").isEmpty()) {
          whole.addAll(named);
        }
        CLASSES.forEach(attribute -> classes.addAll(use.texts(attribute)));
      }
    }
    if (packages.isEmpty() && kind.isOnByDefault()) {
      roots.classes().forEach(type -> packages.add(type.packageName()));
    }
    return new Where(roots.areKnown(), packages, whole, classes);
  }

  private Stream<AnnotationUse> flat(AnnotationUse use) {
    List<AnnotationUse> nested = use.type().endsWith("s") ? use.nested("value") : List.of();
    return nested.isEmpty() ? Stream.of(use) : nested.stream();
  }

  private List<AnnotationUse> enabling(FrameworkKind kind, TypeInfo type) {
    return type.annotations().stream()
        .flatMap(
            use ->
                Stream.concat(
                    Stream.of(use),
                    codebase.type(use.type()).stream().flatMap(t -> t.annotations().stream())))
        .filter(use -> kind.enabling().matcher(use.type()).matches())
        .flatMap(this::flat)
        .toList();
  }

  private BeanDefinition bean(FrameworkKind kind, TypeInfo type, Confidence condition) {
    Bean bean =
        new Bean(
            kind.hasFullName() ? type.name() : Stereotypes.defaultName(type),
            Set.of(),
            TypeUse.of(type.name()),
            type,
            Bean.Origin.FRAMEWORK,
            Optional.empty(),
            kind.supertypes().isEmpty() ? fallbacks(type) : fragments.of(type, registered),
            true,
            condition);
    Traits its = traits.of(type, Optional.empty());
    return new BeanDefinition(bean, isPreferred(type) ? its.asPrimary() : its, type);
  }

  /** A Feign client wins over the fallback that implements the same interface. */
  private boolean isPreferred(TypeInfo type) {
    return feign(type).filter(use -> !use.texts("primary").contains("false")).isPresent();
  }

  /** The classes that a client calls where the other side fails. */
  private List<TypeInfo> fallbacks(TypeInfo type) {
    return feign(type).stream()
        .flatMap(use -> Stream.concat(use.texts("fallback").stream(), made(use, "fallbackFactory")))
        .flatMap(name -> codebase.type(name).stream())
        .toList();
  }

  /** What a factory makes, as far as its signature tells. */
  private Stream<String> made(AnnotationUse use, String attribute) {
    return use.texts(attribute).stream()
        .flatMap(name -> codebase.type(name).stream())
        .flatMap(factory -> factory.methods().stream())
        .filter(method -> method.id().name().equals("create"))
        .map(method -> method.returnType().name());
  }

  private static Optional<AnnotationUse> feign(TypeInfo type) {
    return type.annotations().stream()
        .filter(use -> use.type().endsWith(".FeignClient"))
        .findFirst();
  }
}

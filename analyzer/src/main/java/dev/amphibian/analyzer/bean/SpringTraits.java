package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads from annotations what makes Spring prefer a bean or pass it over. */
final class SpringTraits {

  private static final String CONTEXT = "org.springframework.context.annotation.";
  private static final String PRIMARY = CONTEXT + "Primary";
  private static final String FALLBACK = CONTEXT + "Fallback";
  private static final String SCOPE = CONTEXT + "Scope";
  private static final String BEAN = CONTEXT + "Bean";
  private static final List<String> PRIORITY =
      List.of("jakarta.annotation.Priority", "javax.annotation.Priority");

  private final Codebase codebase;
  private final Qualifiers qualifiers;

  SpringTraits(Codebase codebase, Qualifiers qualifiers) {
    this.codebase = codebase;
    this.qualifiers = qualifiers;
  }

  /**
   * The traits of a bean.
   *
   * @param element what makes it
   * @param product its class, if a method of the application makes it
   */
  Traits of(Annotated element, Optional<TypeInfo> product) {
    List<AnnotationUse> all = new ArrayList<>(qualifiers.on(element));
    product.map(qualifiers::on).ifPresent(all::addAll);
    return new Traits(
        all,
        codebase.hasAnnotation(element, PRIMARY),
        codebase.hasAnnotation(element, FALLBACK),
        priority(product.<Annotated>map(type -> type).orElse(element)),
        eligibility(element));
  }

  private Traits.Eligibility eligibility(Annotated element) {
    Optional<AnnotationUse> use = codebase.findAnnotation(element, BEAN);
    if (use.flatMap(bean -> bean.text("autowireCandidate")).filter("false"::equals).isPresent()) {
      return Traits.Eligibility.NOBODY;
    }
    return use.flatMap(bean -> bean.text("defaultCandidate")).filter("false"::equals).isPresent()
        ? Traits.Eligibility.QUALIFIED
        : Traits.Eligibility.ANYONE;
  }

  private static OptionalInt priority(Annotated element) {
    return PRIORITY.stream()
        .flatMap(type -> element.annotation(type).stream())
        .flatMap(use -> use.text("value").stream())
        .mapToInt(Integer::parseInt)
        .findFirst();
  }

  /** Whether all get the same object. */
  boolean isShared(Annotated element) {
    Optional<AnnotationUse> scope = codebase.findAnnotation(element, SCOPE);
    return scope.isEmpty()
        || Stream.concat(
                scope.get().texts("value").stream(), scope.get().texts("scopeName").stream())
            .findFirst()
            .map(value -> value.equals("singleton") || value.isEmpty())
            .orElse(scope.get().type().equals(SCOPE));
  }
}

package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an injection point asks for.
 *
 * @param type as declared, type variables replaced as far as they are known
 * @param qualifiers the qualifying annotations on it
 * @param requiredName the bean's name where it alone decides
 * @param name the name of the parameter or field, which decides among several; may be empty
 * @param isOwn whether a bean is the one for which this is asked: it gets itself only if there is
 *     no other
 */
record Request(
    TypeUse type,
    List<AnnotationUse> qualifiers,
    Optional<String> requiredName,
    String name,
    Predicate<Bean> isOwn) {

  Request {
    qualifiers = List.copyOf(qualifiers);
  }

  /** The type of the beans asked for. */
  TypeUse wanted() {
    return Wrappers.inside(type);
  }
}

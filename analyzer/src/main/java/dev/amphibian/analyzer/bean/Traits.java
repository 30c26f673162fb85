package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import java.util.List;
import java.util.OptionalInt;

/**
 * What makes a container prefer a bean, or pass it over.
 *
 * @param qualifiers the qualifying annotations on it
 * @param isPrimary whether it wins among several
 * @param isFallback whether it loses against any other
 * @param priority its {@code @Priority}, lowest first
 * @param eligibility who may get it
 */
record Traits(
    List<AnnotationUse> qualifiers,
    boolean isPrimary,
    boolean isFallback,
    OptionalInt priority,
    Eligibility eligibility) {

  /** Nothing special. */
  static final Traits NONE =
      new Traits(List.of(), false, false, OptionalInt.empty(), Eligibility.ANYONE);

  Traits {
    qualifiers = List.copyOf(qualifiers);
  }

  Traits asPrimary() {
    return new Traits(qualifiers, true, isFallback, priority, eligibility);
  }

  /** Who may get a bean. */
  enum Eligibility {
    /** Whoever asks for its type. */
    ANYONE,
    /** Who asks with a qualifier that it has. */
    QUALIFIED,
    /** Nobody by type. */
    NOBODY
  }
}

package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.TypeUse;

/**
 * What a method's return value becomes.
 *
 * @param status the status code, unless the value brings its own
 * @param type the declared type; of a {@code ResponseEntity} that of its body
 */
public record Result(Kind kind, int status, TypeUse type) {

  /** The kinds of return values. */
  public enum Kind {
    /** {@code void}. */
    NOTHING,
    /** A text to write as it is. */
    TEXT,
    /** A value to write as JSON. */
    VALUE,
    /** A {@code ResponseEntity}. */
    ENTITY,
    /** A {@code ProblemDetail}. */
    PROBLEM
  }
}

package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.MethodInfo;

/**
 * One exception type and the {@code @ExceptionHandler} method that answers it.
 *
 * @param exception the binary name of the type that is caught
 * @param takesException whether the method has the exception as its only parameter
 */
public record ErrorClause(
    String exception, Origin origin, MethodInfo method, boolean takesException, Result result) {

  /** Who throws the exception in a generated entry. */
  public enum Origin {
    /** The business code. */
    BUSINESS,
    /** The conversion of an argument: {@code MethodArgumentTypeMismatchException} in Spring. */
    WRONG_TYPE,
    /** A missing parameter: {@code MissingServletRequestParameterException} in Spring. */
    MISSING_PARAMETER,
    /** The reading of the body: {@code HttpMessageNotReadableException} in Spring. */
    UNREADABLE_BODY,
    /** Spring MVC in more ways than these, or the business code as well. */
    FRAMEWORK
  }
}

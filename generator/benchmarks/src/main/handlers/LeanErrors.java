package com.partsdepot.common;

/** The application's exception handlers by hand; in this package since they are visible here only. */
public final class LeanErrors {

  private final ApiExceptionHandler handlers = new ApiExceptionHandler();

  /** The body of a 422. */
  public Object businessRule(BusinessRuleException e) {
    return handlers.businessRule(e);
  }

  /** The body of a 404. */
  public Object notFound(NotFoundException e) {
    return handlers.notFound(e);
  }
}

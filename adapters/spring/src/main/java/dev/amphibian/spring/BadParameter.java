package dev.amphibian.spring;

/** A query or form that can't be decoded: status 400, as Servlet 6.1 wants it. */
final class BadParameter extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  BadParameter(String message) {
    super(message);
  }

  static boolean isCauseOf(Throwable failure) {
    return failure instanceof BadParameter || failure.getCause() instanceof BadParameter;
  }
}

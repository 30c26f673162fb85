package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Headers;

/** A call that does not fit the handler method; answered without calling it. */
public abstract class Rejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  Rejected(int status, String message, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  Rejected(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Whether the call is meant for the handler method, so that its controller may answer. */
  public boolean isForMethod() {
    return true;
  }

  final int status() {
    return status;
  }

  /** The header fields of the error, beside those that the method had given already. */
  Headers headers(Headers given) {
    return given;
  }
}

package dev.amphibian.runtime.binding;

/**
 * A payload that can't be bound to what a method takes. It has neither a value of the payload nor a
 * cause that could: what fails is logged.
 */
public final class UnreadablePayload extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A payload that has this problem. */
  public UnreadablePayload(String problem) {
    super(problem);
  }
}

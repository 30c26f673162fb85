package dev.amphibian.runtime.binding;

/** A body that breaks its own constraints. */
public final class InvalidBody extends Rejected {

  private static final long serialVersionUID = 1L;

  private final Exception reason;

  /**
   * A body that validation refused.
   *
   * @param reason what the framework throws for it
   */
  public InvalidBody(Exception reason) {
    super(400, "The body breaks its constraints", reason);
    this.reason = reason;
  }

  /** What the framework throws for it. */
  public Exception reason() {
    return reason;
  }
}

package dev.amphibian.runtime.binding;

import java.io.IOException;

/** A body that is missing, no JSON, or JSON of another shape. */
public final class UnreadableBody extends Rejected {

  private static final long serialVersionUID = 1L;

  UnreadableBody(String message) {
    super(400, message);
  }

  UnreadableBody(IOException cause) {
    super(400, "JSON parse error: " + cause.getMessage(), cause);
  }
}

package dev.amphibian.runtime.observation;

import org.jspecify.annotations.Nullable;

/**
 * What became of a call.
 *
 * @param status the status code of the answer; {@link #NO_STATUS} if it has none
 * @param route the path template that took it, such as <code>/parts/{number}</code>; empty if none
 *     did
 * @param failure what was thrown and not handled; null if nothing was
 */
public record Outcome(int status, String route, @Nullable Throwable failure) {

  /** Of answers that are none of HTTP. */
  static final int NO_STATUS = 0;

  /** Whether the answerer is to blame. */
  public boolean isError() {
    return status >= 500 || failure != null;
  }
}

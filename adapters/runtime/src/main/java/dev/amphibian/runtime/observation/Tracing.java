package dev.amphibian.runtime.observation;

import java.util.function.LongSupplier;

/** Opens a span around each call; safe for concurrent calls. */
public interface Tracing {

  /** Opens the span of a call that begins now. */
  CallSpan begin(Invocation invocation);

  /**
   * Hands over what is gathered, before the platform may freeze this process.
   *
   * @param millis the longest time that this may take; asked for only if there is something to wait
   *     for
   */
  default void flush(LongSupplier millis) {}
}

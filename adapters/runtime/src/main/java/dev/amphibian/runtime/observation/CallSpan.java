package dev.amphibian.runtime.observation;

/** The span around one call. */
public interface CallSpan {

  /** What makes a span current on one thread, until it is closed there. */
  interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  /** The trace's id in 32 hexadecimal digits; empty if only somebody further in will know it. */
  String traceId();

  /** The span's id in 16 hexadecimal digits; empty if only somebody further in will know it. */
  String spanId();

  /** Makes it current on this thread, so that clients of other services hand it on. */
  Scope attach();

  /** Ends it. */
  void end(Outcome outcome);
}

package dev.amphibian.runtime.observation;

/** Records nothing, and costs nothing at a cold start. */
final class NoTracing implements Tracing {

  @Override
  public CallSpan begin(Invocation invocation) {
    return Unrecorded.of(invocation);
  }
}

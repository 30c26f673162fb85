package dev.amphibian.runtime.observation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;

/** A span of our own, with the metrics of its call. */
final class RecordedSpan implements CallSpan {

  private final Invocation invocation;
  private final Span span;
  private final Context context;
  private final CallMetrics metrics;
  private final Unrecorded spare;
  private final long startedAt = System.nanoTime();

  RecordedSpan(Invocation invocation, Span span, Context parent, CallMetrics metrics) {
    this.invocation = invocation;
    this.span = span;
    this.context = parent.with(span);
    this.metrics = metrics;
    this.spare = Unrecorded.of(invocation);
  }

  @Override
  public String traceId() {
    return isValid() ? span.getSpanContext().getTraceId() : spare.traceId();
  }

  @Override
  public String spanId() {
    return isValid() ? span.getSpanContext().getSpanId() : spare.spanId();
  }

  /** An API without an SDK behind it has no ids unless the caller had some. */
  private boolean isValid() {
    return span.getSpanContext().isValid();
  }

  @Override
  public Scope attach() {
    return CurrentContext.of(context);
  }

  @Override
  public void end(Outcome outcome) {
    span.updateName(Semantics.name(invocation, outcome));
    span.setAllAttributes(Semantics.atEnd(outcome));
    if (outcome.failure() != null) {
      span.recordException(outcome.failure());
    }
    if (outcome.isError()) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
    // In the span's context, so that a histogram may name it as an example
    metrics.record(invocation, outcome, (System.nanoTime() - startedAt) / 1e9, context);
  }
}

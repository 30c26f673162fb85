package dev.amphibian.runtime.observation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;

/**
 * A span that others open and end, around us or inside: what is known of it is what the context
 * holds, and nothing if it holds none.
 */
record ForeignSpan(Context context) implements CallSpan {

  @Override
  public String traceId() {
    SpanContext span = span();
    return span.isValid() ? span.getTraceId() : "";
  }

  @Override
  public String spanId() {
    SpanContext span = span();
    return span.isValid() ? span.getSpanId() : "";
  }

  private SpanContext span() {
    return Span.fromContext(context).getSpanContext();
  }

  @Override
  public Scope attach() {
    return CurrentContext.of(context);
  }

  @Override
  public void end(Outcome outcome) {}
}

package dev.amphibian.runtime.observation;

import dev.amphibian.runtime.OptionalClass;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.TraceStateBuilder;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.function.LongSupplier;

/**
 * Spans and metrics by OpenTelemetry's API; loaded only where it is on the class path.
 *
 * <p>A span that is current when a call comes in was opened by somebody around us, such as
 * OpenTelemetry's agent, and is taken for the call's own.
 */
public final class OpenTelemetryTracing implements Tracing {

  private static final String SCOPE = "dev.amphibian";

  private final OpenTelemetry telemetry;
  private final Tracer tracer;
  private final CallMetrics metrics;
  private final boolean isSdk;

  /** By {@code telemetry}. */
  public OpenTelemetryTracing(OpenTelemetry telemetry) {
    this.telemetry = telemetry;
    this.tracer = telemetry.getTracer(SCOPE);
    this.metrics = new CallMetrics(telemetry.getMeter(SCOPE));
    ClassLoader loader = OpenTelemetryTracing.class.getClassLoader();
    this.isSdk = OptionalClass.find("io.opentelemetry.sdk.OpenTelemetrySdk", loader) != null;
  }

  @Override
  public CallSpan begin(Invocation invocation) {
    Span around = Span.current();
    if (around.getSpanContext().isValid()) {
      return new ForeignSpan(Context.current());
    }
    Context parent = parent(invocation);
    Span span =
        tracer
            .spanBuilder(Semantics.name(invocation))
            .setSpanKind(SpanKind.SERVER)
            .setParent(parent)
            .setAllAttributes(Semantics.atBegin(invocation))
            .startSpan();
    return new RecordedSpan(invocation, span, parent, metrics);
  }

  /**
   * For an application that opens its server spans itself, inside of what calls this: hands in the
   * caller's trace, and opens no span.
   */
  public Tracing instrumented() {
    return new Tracing() {
      @Override
      public CallSpan begin(Invocation invocation) {
        return new ForeignSpan(parent(invocation));
      }

      @Override
      public void flush(LongSupplier millis) {
        OpenTelemetryTracing.this.flush(millis);
      }
    };
  }

  @Override
  public void flush(LongSupplier millis) {
    if (isSdk) {
      SdkFlush.flush(telemetry, millis);
    }
  }

  private static Context parent(Invocation invocation) {
    TraceContext caller = invocation.caller();
    if (caller == null) {
      return Context.current();
    }
    SpanContext remote =
        SpanContext.createFromRemoteParent(
            caller.traceId(),
            caller.spanId(),
            caller.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault(),
            state(caller.state()));
    return Context.current().with(Span.wrap(remote));
  }

  private static TraceState state(String members) {
    if (members.isEmpty()) {
      return TraceState.getDefault();
    }
    String[] each = members.split(",", -1);
    TraceStateBuilder builder = TraceState.builder();
    // The builder puts the last one first
    for (int i = each.length - 1; i >= 0; i--) {
      int equals = each[i].indexOf('=');
      builder.put(each[i].substring(0, equals), each[i].substring(equals + 1));
    }
    return builder.build();
  }
}

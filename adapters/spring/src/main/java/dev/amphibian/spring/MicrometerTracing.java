package dev.amphibian.spring;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.observation.CallSpan;
import dev.amphibian.runtime.observation.Invocation;
import dev.amphibian.runtime.observation.Outcome;
import dev.amphibian.runtime.observation.TraceContext;
import dev.amphibian.runtime.observation.Tracing;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Spans by Micrometer, for applications that trace without OpenTelemetry; loaded only where
 * Micrometer's tracing is there.
 */
final class MicrometerTracing implements Tracing {

  private final Tracer tracer;
  private final Propagator propagator;

  private MicrometerTracing(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /**
   * By the application's beans.
   *
   * @param isInstrumented whether the application opens its server spans itself
   */
  static Tracing of(ApplicationContext context, boolean isInstrumented) {
    if (isInstrumented) {
      return CallerOnly::of;
    }
    return new MicrometerTracing(
        context.getBean(Tracer.class),
        context.getBeanProvider(Propagator.class).getIfAvailable(() -> Propagator.NOOP));
  }

  @Override
  public CallSpan begin(Invocation invocation) {
    Headers headers = headers(invocation);
    Span.Builder span =
        propagator
            .extract(headers, (from, name) -> from.first(name).orElse(null))
            .kind(Span.Kind.SERVER)
            .name(invocation.function())
            .tag("faas.name", invocation.function())
            .tag("faas.invocation_id", invocation.id())
            .tag("faas.coldstart", String.valueOf(invocation.coldStart()));
    HttpCall call = invocation.call();
    if (call != null) {
      span.name(call.method())
          .tag("http.request.method", call.method())
          .tag("url.path", call.path());
    }
    return new Opened(call, span.start(), tracer);
  }

  /** The call's own, with what the platform says of the caller where they say nothing. */
  private static Headers headers(Invocation invocation) {
    HttpCall call = invocation.call();
    Headers headers = call == null ? Headers.none() : call.headers();
    TraceContext caller = invocation.caller();
    if (caller == null) {
      return headers;
    }
    String flags = caller.sampled() ? "01" : "00";
    return headers.with(
        "traceparent", "00-" + caller.traceId() + "-" + caller.spanId() + "-" + flags);
  }

  /** A span of our own. */
  private record Opened(@Nullable HttpCall call, Span span, Tracer tracer) implements CallSpan {

    @Override
    public String traceId() {
      return span.context().traceId();
    }

    @Override
    public String spanId() {
      return span.context().spanId();
    }

    @Override
    public Scope attach() {
      Tracer.SpanInScope scope = tracer.withSpan(span);
      return scope::close;
    }

    @Override
    public void end(Outcome outcome) {
      if (call != null && !outcome.route().isEmpty()) {
        span.name(call.method() + " " + outcome.route());
        span.tag("http.route", outcome.route());
      }
      if (call != null) {
        span.tag("http.response.status_code", String.valueOf(outcome.status()));
      }
      if (outcome.failure() != null) {
        span.error(outcome.failure());
      }
      span.end();
    }
  }

  /** The caller's ids, for the span that the application opens itself. */
  private record CallerOnly(String traceId, String spanId) implements CallSpan, CallSpan.Scope {

    static CallerOnly of(Invocation invocation) {
      TraceContext caller = invocation.caller();
      return caller == null
          ? new CallerOnly("", "")
          : new CallerOnly(caller.traceId(), caller.spanId());
    }

    @Override
    public Scope attach() {
      return this;
    }

    @Override
    public void close() {}

    @Override
    public void end(Outcome outcome) {}
  }
}

package dev.amphibian.spring.observed;

import brave.Tracing;
import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import brave.propagation.TraceContext;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.brave.bridge.BraveBaggageManager;
import io.micrometer.tracing.brave.bridge.BraveCurrentTraceContext;
import io.micrometer.tracing.brave.bridge.BravePropagator;
import io.micrometer.tracing.brave.bridge.BraveTracer;
import io.micrometer.tracing.brave.bridge.W3CPropagation;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** Micrometer's tracing over Brave, with Spring's filter that opens a span per request. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tracing", havingValue = "brave")
public class BraveConfiguration {

  /** What was recorded. */
  public static final class Recorded extends SpanHandler {
    private final List<MutableSpan> spans = new CopyOnWriteArrayList<>();

    /** In the order in which they ended. */
    public List<MutableSpan> spans() {
      return spans;
    }

    @Override
    public boolean end(TraceContext context, MutableSpan span, Cause cause) {
      spans.add(new MutableSpan(span));
      return true;
    }
  }

  @Bean
  Recorded recorded() {
    return new Recorded();
  }

  @Bean
  Tracing brave(Recorded recorded) {
    return Tracing.newBuilder()
        .propagationFactory(new W3CPropagation())
        .addSpanHandler(recorded)
        .build();
  }

  @Bean
  Tracer tracer(Tracing brave) {
    return new BraveTracer(
        brave.tracer(),
        new BraveCurrentTraceContext(brave.currentTraceContext()),
        new BraveBaggageManager());
  }

  @Bean
  Propagator propagator(Tracing brave) {
    return new BravePropagator(brave);
  }

  @Bean
  FilterRegistrationBean<ServerHttpObservationFilter> observed(
      Tracer tracer, Propagator propagator) {
    ObservationRegistry registry = ObservationRegistry.create();
    registry
        .observationConfig()
        .observationHandler(new PropagatingReceiverTracingObservationHandler<>(tracer, propagator));
    return new FilterRegistrationBean<>(new ServerHttpObservationFilter(registry));
  }
}

package dev.amphibian.runtime.observation;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import java.util.List;

/**
 * The metrics of calls, by OpenTelemetry's semantic conventions
 * (https://opentelemetry.io/docs/specs/semconv/http/http-metrics/,
 * https://opentelemetry.io/docs/specs/semconv/faas/faas-metrics/).
 */
final class CallMetrics {

  private static final List<Double> SECONDS =
      List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

  private final DoubleHistogram duration;
  private final LongCounter invocations;
  private final LongCounter errors;
  private final LongCounter coldStarts;

  CallMetrics(Meter meter) {
    duration =
        meter
            .histogramBuilder("http.server.request.duration")
            .setUnit("s")
            .setDescription("Duration of HTTP server requests.")
            .setExplicitBucketBoundariesAdvice(SECONDS)
            .build();
    invocations = counter(meter, "faas.invocations", "{invocation}", "Successful invocations.");
    errors = counter(meter, "faas.errors", "{error}", "Invocation errors.");
    coldStarts = counter(meter, "faas.coldstarts", "{coldstart}", "Invocation cold starts.");
  }

  private static LongCounter counter(Meter meter, String name, String unit, String description) {
    return meter.counterBuilder(name).setUnit(unit).setDescription(description).build();
  }

  void record(Invocation invocation, Outcome outcome, double seconds, Context context) {
    duration.record(seconds, Semantics.measured(invocation, outcome), context);
    Attributes attributes = Semantics.counted(invocation);
    (outcome.isError() ? errors : invocations).add(1, attributes, context);
    if (invocation.coldStart()) {
      coldStarts.add(1, attributes, context);
    }
  }
}

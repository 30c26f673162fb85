package dev.amphibian.runtime.observation;

import dev.amphibian.runtime.HttpCall;
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

  private final DoubleHistogram requestDuration;
  private final DoubleHistogram invocationDuration;
  private final LongCounter invocations;
  private final LongCounter errors;
  private final LongCounter coldStarts;

  CallMetrics(Meter meter) {
    requestDuration =
        seconds(meter, "http.server.request.duration", "Duration of HTTP server requests.");
    invocationDuration =
        seconds(meter, "faas.invoke_duration", "Duration of the function's logic execution.");
    invocations = counter(meter, "faas.invocations", "{invocation}", "Successful invocations.");
    errors = counter(meter, "faas.errors", "{error}", "Invocation errors.");
    coldStarts = counter(meter, "faas.coldstarts", "{coldstart}", "Invocation cold starts.");
  }

  private static DoubleHistogram seconds(Meter meter, String name, String description) {
    return meter
        .histogramBuilder(name)
        .setUnit("s")
        .setDescription(description)
        .setExplicitBucketBoundariesAdvice(SECONDS)
        .build();
  }

  private static LongCounter counter(Meter meter, String name, String unit, String description) {
    return meter.counterBuilder(name).setUnit(unit).setDescription(description).build();
  }

  void record(Invocation invocation, Outcome outcome, double seconds, Context context) {
    Attributes attributes = Semantics.counted(invocation);
    HttpCall call = invocation.call();
    if (call == null) {
      invocationDuration.record(seconds, attributes, context);
    } else {
      requestDuration.record(seconds, Semantics.measured(call, outcome), context);
    }
    (outcome.isError() ? errors : invocations).add(1, attributes, context);
    if (invocation.coldStart()) {
      coldStarts.add(1, attributes, context);
    }
  }
}

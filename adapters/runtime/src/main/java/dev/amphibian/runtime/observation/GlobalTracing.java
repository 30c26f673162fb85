package dev.amphibian.runtime.observation;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import org.jspecify.annotations.Nullable;

/**
 * OpenTelemetry's global instance once somebody has set it. Asked too early, it would set itself to
 * one that records nothing, and the application could not set its own any more.
 */
final class GlobalTracing implements Tracing {

  private final Tracing unset = new OpenTelemetryTracing(OpenTelemetry.noop());
  private volatile @Nullable Tracing set;

  @Override
  public CallSpan begin(Invocation invocation) {
    Tracing tracing = set;
    if (tracing == null && isSet()) {
      tracing = new OpenTelemetryTracing(GlobalOpenTelemetry.get());
      set = tracing;
    }
    return (tracing == null ? unset : tracing).begin(invocation);
  }

  /** Before version 1.57 nobody can tell without setting it. */
  private static boolean isSet() {
    try {
      return GlobalOpenTelemetry.isSet();
    } catch (NoSuchMethodError e) {
      return false;
    }
  }
}

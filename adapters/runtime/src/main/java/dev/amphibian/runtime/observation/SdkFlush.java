package dev.amphibian.runtime.observation;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Empties the buffers of OpenTelemetry's SDK; loaded only where it is on the class path. */
final class SdkFlush {

  private SdkFlush() {}

  static void flush(OpenTelemetry telemetry, LongSupplier millis) {
    if (telemetry instanceof OpenTelemetrySdk sdk) {
      CompletableResultCode.ofAll(
              List.of(
                  sdk.getSdkTracerProvider().forceFlush(),
                  sdk.getSdkMeterProvider().forceFlush(),
                  sdk.getSdkLoggerProvider().forceFlush()))
          .join(millis.getAsLong(), TimeUnit.MILLISECONDS);
    }
  }
}

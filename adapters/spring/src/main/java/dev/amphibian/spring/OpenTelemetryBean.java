package dev.amphibian.spring;

import dev.amphibian.runtime.observation.OpenTelemetryTracing;
import dev.amphibian.runtime.observation.Tracing;
import io.opentelemetry.api.OpenTelemetry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The application's own OpenTelemetry; loaded only where its API is on the class path. */
final class OpenTelemetryBean {

  private OpenTelemetryBean() {}

  /**
   * Tracing by the application's bean; null if it has none.
   *
   * @param isInstrumented whether the application opens its server spans itself
   */
  static @Nullable Tracing tracing(ApplicationContext context, boolean isInstrumented) {
    OpenTelemetry bean = context.getBeanProvider(OpenTelemetry.class).getIfUnique();
    if (bean == null) {
      return null;
    }
    OpenTelemetryTracing tracing = new OpenTelemetryTracing(bean);
    return isInstrumented ? tracing.instrumented() : tracing;
  }
}

package dev.amphibian.spring;

import dev.amphibian.runtime.observation.ApplicationTracing;
import dev.amphibian.runtime.observation.Tracing;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** Which tracing an application has: its beans tell, and the filters before its dispatcher. */
final class ContextTracing {

  private static final String OPEN_TELEMETRY = "io.opentelemetry.api.OpenTelemetry";
  private static final String MICROMETER = "io.micrometer.tracing.Tracer";
  private static final String MICROMETER_FILTER =
      "org.springframework.web.filter.ServerHttpObservationFilter";
  private static final String OPEN_TELEMETRY_FILTERS = "io.opentelemetry.instrumentation.";

  private ContextTracing() {}

  /** Of an application without filters. */
  static Tracing of(ApplicationContext context) {
    return of(context, List.of());
  }

  /** Of an application behind filters of these classes. */
  static Tracing of(ApplicationContext context, Collection<String> filters) {
    boolean isMicrometer = hasBean(context, MICROMETER);
    boolean isInstrumented = isInstrumented(filters, isMicrometer);
    if (isPresent(context, OPEN_TELEMETRY)) {
      Tracing tracing = OpenTelemetryBean.tracing(context, isInstrumented);
      if (tracing != null) {
        return tracing;
      }
    }
    if (isMicrometer) {
      return MicrometerTracing.of(context, isInstrumented);
    }
    return ApplicationTracing.ofClassPath();
  }

  /** Whether a filter opens a server span: then a second one around it would be one too many. */
  private static boolean isInstrumented(Collection<String> filters, boolean isMicrometer) {
    for (String filter : filters) {
      boolean opens =
          filter.equals(MICROMETER_FILTER)
              ? isMicrometer
              : filter.startsWith(OPEN_TELEMETRY_FILTERS);
      if (opens) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPresent(ApplicationContext context, String type) {
    return ClassUtils.isPresent(type, context.getClassLoader());
  }

  private static boolean hasBean(ApplicationContext context, String type) {
    @Nullable ClassLoader loader = context.getClassLoader();
    return isPresent(context, type)
        && context.getBeanNamesForType(ClassUtils.resolveClassName(type, loader)).length > 0;
  }
}

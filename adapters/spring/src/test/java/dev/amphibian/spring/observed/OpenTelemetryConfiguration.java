package dev.amphibian.spring.observed;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** OpenTelemetry's SDK, which exports only when it is made to. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tracing", havingValue = "opentelemetry")
class OpenTelemetryConfiguration {

  @Bean
  InMemorySpanExporter exporter() {
    return InMemorySpanExporter.create();
  }

  @Bean
  OpenTelemetrySdk telemetry(InMemorySpanExporter exporter) {
    BatchSpanProcessor processor =
        BatchSpanProcessor.builder(exporter).setScheduleDelay(Duration.ofDays(1)).build();
    return OpenTelemetrySdk.builder()
        .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(processor).build())
        .build();
  }
}

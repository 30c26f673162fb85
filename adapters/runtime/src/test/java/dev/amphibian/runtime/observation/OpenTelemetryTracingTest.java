package dev.amphibian.runtime.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpCall;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Spans and metrics by OpenTelemetry's SDK, which exports only when it is made to. */
class OpenTelemetryTracingTest {

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(
                      BatchSpanProcessor.builder(spans)
                          .setScheduleDelay(Duration.ofDays(1))
                          .build())
                  .build())
          .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
          .build();
  private final OpenTelemetryTracing tracing = new OpenTelemetryTracing(sdk);
  private final Observer observer = new Observer("find-part", true, tracing);

  @AfterEach
  void close() {
    sdk.close();
  }

  private Observation begin(HttpCall call) {
    return observer.begin(call, "id-1", null);
  }

  private SpanData recorded() {
    tracing.flush(() -> 10_000);
    assertThat(spans.getFinishedSpanItems()).hasSize(1);
    return spans.getFinishedSpanItems().get(0);
  }

  private static Map<String, Object> attributes(SpanData span) {
    Map<String, Object> attributes = new HashMap<>();
    span.getAttributes().forEach((key, value) -> attributes.put(key.getKey(), value));
    return attributes;
  }

  private void answered(HttpCall call, String route, int status) {
    Observation observation = begin(call);
    observation.attach();
    Observation.routed(route);
    observation.detach();
    observation.end(status);
  }

  @Test
  void aCallIsAServerSpanInTheWordsOfTheSemanticConventions() {
    answered(Calls.get("/parts/1", Headers.none()), "/parts/{number}", 200);

    SpanData span = recorded();
    assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
    assertThat(span.getName()).isEqualTo("GET /parts/{number}");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(attributes(span))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("http.request.method", "GET"),
                Map.entry("url.scheme", "https"),
                Map.entry("url.path", "/parts/1"),
                Map.entry("server.address", "api.example.org"),
                Map.entry("server.port", 443L),
                Map.entry("http.route", "/parts/{number}"),
                Map.entry("http.response.status_code", 200L),
                Map.entry("faas.trigger", "http"),
                Map.entry("faas.name", "find-part"),
                Map.entry("faas.invocation_id", "id-1"),
                Map.entry("faas.coldstart", true)));
  }

  @Test
  void anInvocationByNameHasNothingOfHttp() {
    Observation observation = observer.begin("id-1", TraceContext.ofXray(Calls.XRAY));
    observation.failed(new IllegalStateException("no parts"));
    observation.end();

    SpanData span = recorded();
    assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
    assertThat(span.getName()).isEqualTo("find-part");
    assertThat(span.getTraceId()).isEqualTo(Calls.TRACE);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(attributes(span))
        .isEqualTo(
            Map.of(
                "faas.trigger", "other",
                "faas.name", "find-part",
                "faas.invocation_id", "id-1",
                "faas.coldstart", true,
                "error.type", "java.lang.IllegalStateException"));
    assertThat(metrics.collectAllMetrics())
        .extracting(MetricData::getName)
        .containsExactlyInAnyOrder("faas.invoke_duration", "faas.errors", "faas.coldstarts");
  }

  @Test
  void theCallerIsItsParentWithHisState() {
    Headers headers =
        Headers.none().with("traceparent", Calls.PARENT).with("tracestate", "a=1,b=2");
    answered(Calls.get("/", headers), "", 200);

    SpanData span = recorded();
    assertThat(span.getTraceId()).isEqualTo(Calls.TRACE);
    assertThat(span.getParentSpanId()).isEqualTo(Calls.SPAN);
    assertThat(span.getParentSpanContext().isRemote()).isTrue();
    assertThat(
            span.getSpanContext().getTraceState().asMap().entrySet().stream().map(String::valueOf))
        .containsExactly("a=1", "b=2");
  }

  @Test
  void businessCodeFindsItInTheContextAndLogLinesHaveItsIds() {
    Observation observation = begin(Calls.get("/", Headers.none()));
    observation.attach();
    String current = Span.current().getSpanContext().getSpanId();
    observation.detach();
    observation.end(200);

    assertThat(current).isEqualTo(recorded().getSpanId());
    assertThat(observation.fields())
        .containsEntry("span_id", current)
        .containsEntry("trace_id", recorded().getTraceId());
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
  }

  @Test
  void whatIsThrownIsAnErrorWithItsType() {
    Observation observation = begin(Calls.request("BREW", "/", Headers.none()));
    observation.failed(new IllegalStateException("no coffee"));
    observation.end(500);

    SpanData span = recorded();
    assertThat(span.getName()).isEqualTo("HTTP");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.getEvents())
        .singleElement()
        .satisfies(e -> assertThat(e.getName()).isEqualTo("exception"));
    assertThat(attributes(span))
        .containsEntry("http.request.method", "_OTHER")
        .containsEntry("error.type", "java.lang.IllegalStateException");
  }

  @Test
  void aServersErrorIsOneAndACallersIsNone() {
    answered(Calls.get("/", Headers.none()), "", 404);
    assertThat(recorded().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    spans.reset();

    answered(Calls.get("/", Headers.none()), "", 503);
    assertThat(recorded().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(attributes(recorded())).containsEntry("error.type", "503");
  }

  @Test
  void callsAreMeasuredAndCounted() {
    answered(Calls.get("/", Headers.none()), "/", 200);
    answered(Calls.get("/", Headers.none()), "/", 503);
    answered(Calls.get("/", Headers.none()), "/", 503);

    Map<String, MetricData> all = new HashMap<>();
    metrics.collectAllMetrics().forEach(each -> all.put(each.getName(), each));
    assertThat(metric(all, "http.server.request.duration").getHistogramData().getPoints())
        .extracting(p -> p.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
        .containsExactlyInAnyOrder(200L, 503L);
    assertThat(sum(all, "faas.invocations")).isEqualTo(1);
    assertThat(sum(all, "faas.errors")).isEqualTo(2);
    assertThat(sum(all, "faas.coldstarts")).isEqualTo(1);
  }

  private static MetricData metric(Map<String, MetricData> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }

  private static long sum(Map<String, MetricData> all, String name) {
    return metric(all, name).getLongSumData().getPoints().stream()
        .mapToLong(p -> p.getValue())
        .sum();
  }

  @Test
  void aSpanThatSomebodyAroundUsHasOpenedIsTheCallsOwn() {
    Span agents = sdk.getTracer("agent").spanBuilder("handler").startSpan();
    Observation observation;
    try (Scope unused = agents.makeCurrent()) {
      observation = begin(Calls.get("/", Headers.none().with("traceparent", Calls.PARENT)));
      observation.attach();
      observation.detach();
      observation.end(200);
    }
    agents.end();

    assertThat(recorded().getName()).isEqualTo("handler");
    assertThat(observation.fields()).containsEntry("span_id", recorded().getSpanId());
  }

  @Test
  void anApplicationThatOpensItsSpanItselfGetsTheCaller() {
    Observer inner = new Observer("find-part", true, tracing.instrumented());
    Headers headers = Headers.none().with("traceparent", Calls.PARENT);
    Observation observation = inner.begin(Calls.get("/", headers), "id-1", null);
    observation.attach();
    sdk.getTracer("app").spanBuilder("http get /").setParent(Context.current()).startSpan().end();
    observation.detach();
    observation.end(200);

    assertThat(recorded().getName()).isEqualTo("http get /");
    assertThat(recorded().getParentSpanId()).isEqualTo(Calls.SPAN);
    assertThat(observation.fields()).containsEntry("trace_id", Calls.TRACE);
  }

  @Test
  void withoutACallerOnlyItsOwnSpanTellsTheTrace() {
    Observer inner = new Observer("find-part", true, tracing.instrumented());
    assertThat(inner.begin(Calls.get("/", Headers.none()), "id-1", null).fields())
        .doesNotContainKeys("trace_id", "span_id");
  }

  @Test
  void withoutAnSdkTheCallerIsHandedOnAndLogLinesHaveIds() {
    Observer api = new Observer("find-part", true, new OpenTelemetryTracing(OpenTelemetry.noop()));
    Headers headers = Headers.none().with("traceparent", Calls.PARENT);
    Observation called = api.begin(Calls.get("/", headers), "id-1", null);
    called.attach();
    assertThat(Span.current().getSpanContext().getTraceId()).isEqualTo(Calls.TRACE);
    called.detach();
    called.end(200);

    assertThat(api.begin(Calls.get("/", Headers.none()), "id-1", null).fields().get("trace_id"))
        .matches("[0-9a-f]{32}")
        .isNotEqualTo("0".repeat(32));
  }

  @Test
  void theGlobalInstanceIsTakenOnceItIsSetAndNeverSetByUs() {
    try {
      Observer global = new Observer("find-part", true, new GlobalTracing());
      global.begin(Calls.get("/", Headers.none()), "id-1", null).end(200);
      assertThat(GlobalOpenTelemetry.isSet()).isFalse();

      GlobalOpenTelemetry.set(sdk);
      global.begin(Calls.get("/", Headers.none()), "id-1", null).end(200);
      assertThat(recorded().getName()).isEqualTo("GET");
    } finally {
      GlobalOpenTelemetry.resetForTest();
    }
  }
}

package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.awslambda.HttpFunction;
import dev.amphibian.conformance.Row;
import dev.amphibian.conformance.Seen;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.spring.observed.BraveConfiguration.Recorded;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** What those see who operate a slice, as a function and as a service. */
class ObservedSliceTest {

  private static final String TRACE = "0123456789abcdef0123456789abcdef";
  private static final String CALLER = "fedcba9876543210";
  private static final String PARENT = "00-" + TRACE + "-" + CALLER + "-01";
  private static final String FORMAT = "logging.structured.format.console";

  private final Console console = new Console();

  /** Boot keeps what it has configured in static places and in system properties. */
  @BeforeEach
  void nothingIsConfiguredYet() {
    System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
    System.clearProperty("CONSOLE_LOG_PATTERN");
    LoggingSystem.get(ObservedSliceTest.class.getClassLoader()).cleanUp();
  }

  @AfterEach
  void closeConsole() {
    console.close();
  }

  /** The other tests of this module want no lines. */
  @AfterAll
  static void silence() {
    ObservedSlice.beans("logging.level.root", "off", "logging.level.dev.amphibian", "off").close();
  }

  private static Row log(String word) {
    return Row.get("/log/" + word, "traceparent", PARENT);
  }

  private static void assertHasFields(Map<?, ?> line, boolean cold) {
    assertThat(line.get("level")).isEqualTo("INFO");
    assertThat(line.get("trace_id")).isEqualTo(TRACE);
    assertThat(String.valueOf(line.get("span_id"))).matches("[0-9a-f]{16}");
    assertThat(String.valueOf(line.get("faas.invocation_id"))).matches("[0-9a-f-]{36}");
    assertThat(line.get("faas.coldstart")).isEqualTo(String.valueOf(cold));
  }

  @Test
  void aFunctionsLinesAreSpringBootsJsonWithTheCallsFields() throws Exception {
    try (MvcEntry entry = ObservedSlice.function()) {
      HttpFunction handler = ObservedSlice.handler(entry);
      ObservedSlice.answer(handler, log("first"));
      ObservedSlice.answer(handler, log("second"));
    }
    assertHasFields(console.line("first"), true);
    assertHasFields(console.line("second"), false);
    assertThat(console.line("first").get("faas.name")).isEqualTo("function");
    assertThat(MDC.get("faas.invocation_id")).isNull();
  }

  @Test
  void aServicesLinesAreTheSame() throws Exception {
    try (ConfigurableApplicationContext service = ObservedSlice.service()) {
      ObservedSlice.answer(service, log("first"));
      ObservedSlice.answer(service, log("second"));
    }
    assertHasFields(console.line("first"), true);
    assertHasFields(console.line("second"), false);
    assertThat(console.line("first").get("faas.name")).isEqualTo("log-word");
  }

  @Test
  void bothAnswerAlike() throws Exception {
    try (MvcEntry entry = ObservedSlice.function("tracing", "opentelemetry");
        ConfigurableApplicationContext service =
            ObservedSlice.service("tracing", "opentelemetry")) {
      HttpFunction handler = ObservedSlice.handler(entry);
      Row boom = Row.request("POST", "/boom", "traceparent", PARENT).sending("text/plain", "x");
      for (Row row : new Row[] {log("x"), Row.get("/later/x", "traceparent", PARENT), boom}) {
        Seen asFunction = ObservedSlice.answer(handler, row);
        Seen asService = ObservedSlice.answer(service, row);
        assertThat(asFunction.status()).as(row.toString()).isEqualTo(asService.status());
        assertThat(asService.toString().toLowerCase(Locale.ROOT))
            .as(row.toString())
            .doesNotContain("trace");
        assertThat(asFunction.toString().toLowerCase(Locale.ROOT))
            .as(row.toString())
            .doesNotContain("trace");
      }
    }
  }

  @Test
  void nothingThatACallerSendsIsInOurLines() throws Exception {
    Row row =
        Row.request(
                "POST",
                "/boom?token=MARKER",
                "Authorization",
                "Bearer MARKER",
                "Cookie",
                "a=MARKER",
                "traceparent",
                "MARKER")
            .sending("text/plain", "MARKER");
    try (MvcEntry entry = ObservedSlice.function();
        ConfigurableApplicationContext service = ObservedSlice.service()) {
      HttpFunction broken =
          ObservedSlice.handler(
              call -> {
                throw new IllegalStateException("on purpose");
              });
      assertThat(ObservedSlice.answer(broken, row).status()).isEqualTo(500);
      assertThat(ObservedSlice.answer(ObservedSlice.handler(entry), row).status()).isEqualTo(500);
      assertThat(ObservedSlice.answer(service, row).status()).isEqualTo(500);
    }
    assertThat(String.valueOf(console.line("POST /boom: failed").get("stack_trace")))
        .contains("on purpose");
    assertThat(console.text()).doesNotContain("MARKER");
  }

  @Test
  void aPatternOfTheApplicationIsKept() throws Exception {
    try (MvcEntry entry =
        ObservedSlice.function("logging.pattern.console", "own %msg %X{trace_id}%n")) {
      ObservedSlice.answer(ObservedSlice.handler(entry), log("first"));
    }
    assertThat(console.text()).contains("own first " + TRACE);
  }

  @Test
  void aConfigurationFileOfTheApplicationIsKept() throws Exception {
    try (MvcEntry entry = ObservedSlice.function("logging.config", "classpath:own-logback.xml")) {
      ObservedSlice.answer(ObservedSlice.handler(entry), log("first"));
    }
    assertThat(console.text()).contains("own first function " + TRACE);
  }

  @Test
  void anotherFormatOfTheApplicationIsKept() throws Exception {
    try (MvcEntry entry = ObservedSlice.function(FORMAT, "ecs")) {
      ObservedSlice.answer(ObservedSlice.handler(entry), log("first"));
    }
    assertThat(console.line("first").get("ecs")).isEqualTo(Map.of("version", "8.11"));
    assertThat(console.line("first").get("trace_id")).isEqualTo(TRACE);
  }

  @Test
  void anEmptyFormatMeansText() throws Exception {
    try (MvcEntry entry = ObservedSlice.function(FORMAT, "")) {
      ObservedSlice.answer(ObservedSlice.handler(entry), log("first"));
    }
    assertThat(console.text()).contains(": first\n");
  }

  @Test
  void aFunctionsSpanIsExportedBeforeItsAnswer() throws Exception {
    try (MvcEntry entry = ObservedSlice.function("tracing", "opentelemetry")) {
      HttpFunction handler = ObservedSlice.handler(entry);
      InMemorySpanExporter exporter = entry.context().getBean(InMemorySpanExporter.class);
      for (String path : List.of("/log/x", "/later/x")) {
        exporter.reset();
        ObservedSlice.answer(handler, Row.get(path, "traceparent", PARENT));
        assertIsServerSpan(exporter, path.replace("x", "{word}"));
      }
    }
  }

  @Test
  void aServiceHasTheSameSpan() throws Exception {
    for (String path : List.of("/log/x", "/later/x")) {
      ConfigurableApplicationContext service = ObservedSlice.service("tracing", "opentelemetry");
      InMemorySpanExporter exporter = service.getBean(InMemorySpanExporter.class);
      ObservedSlice.answer(service, Row.get(path, "traceparent", PARENT));
      OpenTelemetrySdk sdk = service.getBean(OpenTelemetrySdk.class);
      // Tomcat waits for its requests when it stops, and a span may end after its answer
      service.stop();
      sdk.getSdkTracerProvider().forceFlush().join(10, TimeUnit.SECONDS);
      assertIsServerSpan(exporter, path.replace("x", "{word}"));
      service.close();
    }
  }

  private static void assertIsServerSpan(InMemorySpanExporter exporter, String route) {
    assertThat(exporter.getFinishedSpanItems()).hasSize(1);
    SpanData span = exporter.getFinishedSpanItems().get(0);
    assertThat(span.getName()).isEqualTo("GET " + route);
    assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
    assertThat(span.getTraceId()).isEqualTo(TRACE);
    assertThat(span.getParentSpanId()).isEqualTo(CALLER);
  }

  @Test
  void theRouteOfAFailedCallIsItsOwnAndNotTheErrorPages() throws Exception {
    try (MvcEntry entry = ObservedSlice.function("tracing", "opentelemetry")) {
      Row row = Row.request("POST", "/boom").sending("text/plain", "x");
      ObservedSlice.answer(ObservedSlice.handler(entry), row);
      SpanData span =
          entry.context().getBean(InMemorySpanExporter.class).getFinishedSpanItems().get(0);
      assertThat(span.getName()).isEqualTo("POST /boom");
      assertThat(span.getStatus().getStatusCode().name()).isEqualTo("ERROR");
    }
  }

  @Test
  void whereSpringsFilterOpensTheSpanThereIsNoSecondOne() throws Exception {
    try (MvcEntry entry = ObservedSlice.function("tracing", "brave")) {
      ObservedSlice.answer(ObservedSlice.handler(entry), log("first"));
      assertIsCalled(entry.context().getBean(Recorded.class));
    }
    try (ConfigurableApplicationContext service = ObservedSlice.service("tracing", "brave")) {
      ObservedSlice.answer(service, log("second"));
      assertIsCalled(service.getBean(Recorded.class));
    }
    assertThat(console.line("first").get("trace_id")).isEqualTo(TRACE);
    assertThat(console.line("second").get("trace_id")).isEqualTo(TRACE);
  }

  @Test
  void withoutFiltersMicrometerOpensTheSpan() throws Exception {
    try (ConfigurableApplicationContext beans = ObservedSlice.beans("tracing", "brave")) {
      ObservedSlice.answer(ObservedSlice.handler(call -> HttpAnswer.of(204)), log("x"));
      assertIsCalled(beans.getBean(Recorded.class));
    }
  }

  private static void assertIsCalled(Recorded recorded) {
    assertThat(recorded.spans()).hasSize(1);
    assertThat(recorded.spans().get(0).traceId()).isEqualTo(TRACE);
    assertThat(recorded.spans().get(0).parentId()).isEqualTo(CALLER);
  }
}

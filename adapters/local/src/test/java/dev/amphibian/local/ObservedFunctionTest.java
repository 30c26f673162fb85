package dev.amphibian.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.local.handler.LoggingHandler;
import dev.amphibian.local.handler.PayloadHandler;
import dev.amphibian.local.handler.Slf4jHandler;
import dev.amphibian.runtime.binding.UnreadablePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a packaged function logs in a real process under AWS's official runtime client. */
class ObservedFunctionTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String LOGBACK = "slf4j-api|logback";

  private final LambdaPlatform lambda = LambdaPlatform.with(Packages.runtimeClient());

  @TempDir private Path folder;

  @Test
  void linesOfJavasOwnLoggingAreJsonWithTheCallsFields() throws IOException {
    linesAreJsonWithTheCallsFields(LoggingHandler.class, "none");
  }

  @Test
  void linesOfLogbackAreJsonWithTheCallsFields() throws IOException {
    linesAreJsonWithTheCallsFields(Slf4jHandler.class, LOGBACK);
  }

  private void linesAreJsonWithTheCallsFields(Class<?> handler, String libraries)
      throws IOException {
    try (RunningFunction running = started(handler, libraries, Map.of(), 1)) {
      assertAnswered(running.invoke(event("/first", trace(1))));
      assertAnswered(running.invoke(event("/second", "00-broken")));
      assertAnswered(running.invoke(event("/boom", trace(3))));

      List<JsonNode> lines = lines(running);
      assertThat(lines)
          .extracting(line -> line.get("message").asString())
          .containsExactly("/first", "/second", "/boom", "GET /boom: failed");
      assertThat(lines).allSatisfy(ObservedFunctionTest::assertHasFields);
      assertThat(lines)
          .extracting(line -> line.get("faas.coldstart").asString())
          .containsExactly("true", "false", "false", "false");
      assertThat(lines.get(0).get("trace_id").asString()).isEqualTo(traceId(1));
      assertThat(lines.get(1).get("trace_id").asString())
          .isEqualTo(lines.get(1).get("faas.invocation_id").asString().replace("-", ""));
      assertThat(lines.get(3).get("faas.invocation_id"))
          .isEqualTo(lines.get(2).get("faas.invocation_id"));
      assertThat(lines.get(3).get("level").asString()).isEqualTo("ERROR");
      assertThat(lines.get(3).get("stack_trace").asString())
          .contains("IllegalStateException: as planned", "LoggingEntry.handle");
    }
  }

  private static void assertHasFields(JsonNode line) {
    assertThat(line.get("faas.name").asString()).isEqualTo("observed");
    assertThat(line.get("faas.invocation_id").asString()).matches("[0-9a-f-]{36}");
    assertThat(line.get("span_id").asString()).matches("[0-9a-f]{16}");
  }

  @Test
  void nothingThatACallerSendsIsInTheLog() throws IOException {
    String event =
        "{'requestContext': {'http': {'method': 'POST', 'path': '%s'}}, 'rawPath': '%s',"
            + " 'rawQueryString': 'token=MARKER', 'headers': {'authorization': 'Bearer MARKER'},"
            + " 'cookies': ['session=MARKER'], 'isBase64Encoded': %s, 'body': 'MARKERMARKERx'}";
    try (RunningFunction running = started(LoggingHandler.class, "none", Map.of(), 1)) {
      assertAnswered(running.invoke(bytes(event.formatted("/boom", "/boom", false))));
      assertAnswered(running.invoke(bytes(event.formatted("/bad", "/bad", true))));

      assertThat(running.log())
          .contains("POST /boom: failed", "POST /bad: the body is no base64")
          .doesNotContain("MARKER");
    }
  }

  @Test
  void whatAnInvocationByNameThrowsIsItsErrorAndTheProcessGoesOn() throws IOException {
    try (RunningFunction running = started(PayloadHandler.class, "none", Map.of(), 1)) {
      assertThat(running.invoke(bytes("{'what': 'throw', 'secret': 'MARKER'}")))
          .isEqualTo(new Outcome.Failed("java.io.IOException", "as planned"));
      assertThat(running.invoke(bytes("{'what': 'overflow', 'secret': 'MARKER'}")))
          .isEqualTo(
              new Outcome.Failed(
                  "java.lang.IllegalStateException", "java.lang.StackOverflowError"));
      assertThat(running.invoke(bytes("{'count': 'MARKER'}")))
          .isEqualTo(
              new Outcome.Failed(
                  UnreadablePayload.class.getName(),
                  "The payload doesn't fit at count (read as"
                      + " dev.amphibian.local.handler.PayloadHandler.Order)"));
      assertThat(running.invoke(bytes("MARKER")))
          .isEqualTo(
              new Outcome.Failed(
                  UnreadablePayload.class.getName(),
                  "The payload is no JSON at line 1, column 1 (read as"
                      + " dev.amphibian.local.handler.PayloadHandler.Order)"));
      assertThat(running.invoke(bytes("{'what': 'large'}")))
          .asString()
          .contains("The result has 7000002 bytes, Lambda takes 6291456 at most");
      assertAnswered(running.invoke(bytes("{'what': 'go on', 'secret': 'MARKER'}")));

      assertThat(running.log()).contains("PayloadHandler.java").doesNotContain("MARKER");
      List<JsonNode> lines = lines(running);
      assertThat(lines).allSatisfy(ObservedFunctionTest::assertHasFields);
      assertThat(lines)
          .extracting(line -> line.get("message").asString())
          .containsExactly(
              "throw",
              "The invocation failed",
              "overflow",
              "The invocation failed",
              "large",
              "The invocation failed",
              "go on");
      assertThat(lines)
          .extracting(line -> line.get("faas.coldstart").asString())
          .containsExactly("true", "true", "false", "false", "false", "false", "false");
      assertThat(lines.get(1).get("stack_trace").asString())
          .contains("IOException: as planned", "PayloadHandler$Restock.invoke");
    }
  }

  @Test
  void callsAtTheSameTimeHaveTheirOwnFields() throws IOException {
    try (RunningFunction running = started(Slf4jHandler.class, LOGBACK, Map.of(), 4)) {
      List<CompletableFuture<Outcome>> calls =
          IntStream.range(1, 5)
              .mapToObj(i -> event("/together/" + traceId(i), trace(i)))
              .map(
                  event ->
                      CompletableFuture.supplyAsync(
                          () -> running.invoke(event), task -> new Thread(task).start()))
              .toList();
      assertThat(calls).allSatisfy(call -> assertAnswered(call.join()));

      List<JsonNode> lines = lines(running);
      assertThat(lines).hasSize(4);
      assertThat(lines)
          .allSatisfy(
              line ->
                  assertThat(line.get("message").asString())
                      .isEqualTo("/together/" + line.get("trace_id").asString()));
      assertThat(lines)
          .extracting(line -> line.get("faas.invocation_id").asString())
          .doesNotHaveDuplicates();
      assertThat(lines)
          .filteredOn(line -> line.get("faas.coldstart").asString().equals("true"))
          .hasSize(1);
    }
  }

  @Test
  void anOwnConfigurationIsKeptAndMayPrintTheFields() throws IOException {
    String own =
        "<configuration><appender name='C' class='ch.qos.logback.core.ConsoleAppender'><encoder>"
            + "<pattern>own %msg %X{faas.name} %X{trace_id}%n</pattern></encoder></appender>"
            + "<root level='INFO'><appender-ref ref='C'/></root></configuration>";
    Map<String, String> files = Map.of("logback.xml", own);
    try (RunningFunction running = started(Slf4jHandler.class, LOGBACK, files, 1)) {
      assertAnswered(running.invoke(event("/first", trace(1))));

      assertThat(running.log()).contains("own /first observed " + traceId(1));
      assertThat(lines(running)).isEmpty();
    }
  }

  private RunningFunction started(
      Class<?> handler, String libraries, Map<String, String> files, int concurrency)
      throws IOException {
    Path zip = Packages.zip(folder, libraries, files);
    FunctionPackage function =
        FunctionPackage.of("observed", zip, handler.getName() + "::handleRequest")
            .withMaxConcurrency(concurrency);
    Start<RunningFunction> start = lambda.start(function);
    assertThat(start).isInstanceOf(Started.class);
    return ((Started<RunningFunction>) start).running();
  }

  private static void assertAnswered(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
  }

  private static List<JsonNode> lines(RunningFunction running) {
    return running
        .log()
        .lines()
        .filter(it -> it.contains("{\"@timestamp"))
        .map(it -> JSON.readTree(it.substring(it.indexOf("{"))))
        .toList();
  }

  private static String traceId(int number) {
    return "0123456789abcdef0123456789abcde" + number;
  }

  private static String trace(int number) {
    return "00-" + traceId(number) + "-fedcba9876543210-01";
  }

  private static byte[] event(String path, String traceparent) {
    return bytes(
        ("{'requestContext': {'http': {'method': 'GET', 'path': '%s'}}, 'rawPath': '%s',"
                + " 'headers': {'traceparent': '%s'}}")
            .formatted(path, path, traceparent));
  }

  private static byte[] bytes(String event) {
    return event.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}

package dev.amphibian.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.local.FailedToStart.Reason;
import dev.amphibian.local.handler.Slf4jHandler;
import dev.amphibian.local.handler.SnapshotHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A packaged function under AWS's official runtime client, started as from a snapshot. */
class SnapStartTest {

  private static final byte[] EVENT = "{}".getBytes(StandardCharsets.UTF_8);

  private static Path zip = Path.of("function.zip");

  private final LambdaPlatform lambda = LambdaPlatform.with(Packages.runtimeClient());

  @BeforeAll
  static void pack(@TempDir Path folder) throws IOException {
    zip = Packages.zip(folder, "crac|slf4j-api|logback", Map.of());
  }

  @Test
  void hooksRunBeforeTheFirstEvent() {
    try (RunningFunction running = started(function(SnapshotHandler.class).withSnapStart())) {
      assertThat(text(running.invoke(EVENT))).isEqualTo("\"made, stopped, started\"");
    }
  }

  @Test
  void hooksDoNotRunWithoutASnapshot() {
    try (RunningFunction running = started(function(SnapshotHandler.class))) {
      assertThat(text(running.invoke(EVENT))).isEqualTo("\"made\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "after"})
  void aHookThatFailsIsAFailedInitialisation(String moment) {
    Start<RunningFunction> start =
        lambda.start(
            function(SnapshotHandler.class)
                .withEnvironment(Map.of("TROUBLE", moment))
                .withSnapStart());

    assertThat(start).isInstanceOf(FailedToStart.class);
    FailedToStart<RunningFunction> failed = (FailedToStart<RunningFunction>) start;
    assertThat(failed.reason()).isEqualTo(Reason.INITIALISATION_FAILED);
    assertThat(failed.log()).contains("IllegalStateException: no database");
  }

  @Test
  void theFirstCallAfterTheRestoreIsAColdStart() {
    String event = "{\"requestContext\": {\"http\": {\"method\": \"GET\", \"path\": \"/\"}}}";
    try (RunningFunction running = started(function(Slf4jHandler.class).withSnapStart())) {
      running.invoke(event.getBytes(StandardCharsets.UTF_8));
      running.invoke(event.getBytes(StandardCharsets.UTF_8));

      assertThat(running.log().lines().filter(line -> line.contains("faas.coldstart")))
          .satisfiesExactly(
              line -> assertThat(line).contains("\"faas.coldstart\":\"true\""),
              line -> assertThat(line).contains("\"faas.coldstart\":\"false\""));
    }
  }

  private static FunctionPackage function(Class<?> handler) {
    return FunctionPackage.of("restored", zip, handler.getName() + "::handleRequest");
  }

  private RunningFunction started(FunctionPackage function) {
    Start<RunningFunction> start = lambda.start(function);
    assertThat(start).isInstanceOf(Started.class);
    return ((Started<RunningFunction>) start).running();
  }

  private static String text(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    return new String(((Outcome.Answered) outcome).payload(), StandardCharsets.UTF_8);
  }
}

package dev.amphibian.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.amphibian.local.FailedToStart.Reason;
import dev.amphibian.local.handler.Troublemaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packaged function in a real process under AWS's official runtime client. */
class LambdaPlatformTest {

  private static FunctionPackage troublemaker =
      FunctionPackage.of("trouble", Path.of("function.zip"), Troublemaker.class.getName());

  private final LambdaPlatform lambda = LambdaPlatform.with(Packages.runtimeClient());

  @BeforeAll
  static void pack(@TempDir Path folder) throws IOException {
    String handler = Troublemaker.class.getName() + "::handleRequest";
    troublemaker = FunctionPackage.of("trouble", Packages.zip(folder), handler);
  }

  @Test
  void answersUnderItsOwnSettingsOnly() {
    FunctionPackage function =
        troublemaker.withMemory(256).withEnvironment(Map.of("GREETING", "grüß"));
    try (RunningFunction running = started(function)) {
      // The heap that the machine reports lacks one survivor space of the 218 MiB asked for.
      assertThat(text(running.invoke(event("settings"))))
          .matches("\"trouble 256 grüß null true 2\\d\\d\"");
    }
  }

  @Test
  void measuresTheColdStart() {
    try (RunningFunction running = started(troublemaker)) {
      Measured before = running.measured();
      assertThat(before.ready()).isPositive();
      assertThat(before.firstAnswer()).isEmpty();

      running.invoke(event("hello"));
      running.invoke(event("hello again"));

      assertThat(running.measured().firstAnswer())
          .hasValueSatisfying(first -> assertThat(first).isGreaterThan(before.ready()));
    }
  }

  @Test
  void measuresTheMemoryWhereLinuxTellsIt() {
    assumeTrue(Files.exists(Path.of("/proc/self/status")));
    RunningFunction running = started(troublemaker);
    running.close();
    assertThat(running.measured().peakMemoryBytes().orElse(0)).isBetween(20L << 20, 300L << 20);
  }

  @Test
  void answersFastOnceItIsWarm() {
    try (RunningFunction running = started(troublemaker)) {
      List<Duration> times =
          Stream.generate(() -> (Outcome.Answered) running.invoke(event("hello")))
              .limit(41)
              .map(Outcome.Answered::took)
              .sorted()
              .toList();
      // Without TCP_NODELAY each call takes 40 ms longer.
      assertThat(times.get(20)).isLessThan(Duration.ofMillis(30));
    }
  }

  @Test
  void anExceptionIsAnErrorWithItsTypeAndTheFunctionGoesOn() {
    try (RunningFunction running = started(troublemaker)) {
      assertThat(running.invoke(event("throw")))
          .isEqualTo(new Outcome.Failed("java.lang.IllegalArgumentException", "bad order"));
      assertThat(text(running.invoke(event("still here")))).isEqualTo("\"still here\"");
    }
  }

  @Test
  void aProcessThatEndsIsReportedAndReplaced() {
    try (RunningFunction running = started(troublemaker)) {
      assertThat(running.invoke(event("halt"))).isEqualTo(new Outcome.Died(7));
      assertThat(text(running.invoke(event("again")))).isEqualTo("\"again\"");
    }
  }

  @Test
  void aFunctionThatTakesTooLongIsEndedAndReplaced() {
    Duration limit = Duration.ofMillis(1_500);
    try (RunningFunction running = started(troublemaker.withTimeout(limit))) {
      assertThat(running.invoke(event("hang"))).isEqualTo(new Outcome.TimedOut(limit));
      assertThat(text(running.invoke(event("again")))).isEqualTo("\"again\"");
    }
  }

  @Test
  void eventsAndAnswersOver6MiBAreRefused() {
    try (RunningFunction running = started(troublemaker)) {
      assertThat(running.invoke(new byte[LambdaRuntimeApi.MAX_PAYLOAD_BYTES + 1]))
          .isInstanceOf(Outcome.Refused.class);
      assertThat(running.invoke(event("large")))
          .isEqualTo(
              new Outcome.Failed(
                  "Function.ResponseSizeTooLarge",
                  "Response payload size exceeded maximum allowed payload size (6291556 bytes)."));
    }
  }

  @Test
  void severalEventsAreHandledAtOnceIfThePackageSaysSo() {
    try (RunningFunction running = started(troublemaker.withMaxConcurrency(4))) {
      List<CompletableFuture<Outcome>> calls =
          Stream.generate(
                  () ->
                      CompletableFuture.supplyAsync(
                          () -> running.invoke(event("four")), task -> new Thread(task).start()))
              .limit(4)
              .toList();
      assertThat(calls).allSatisfy(call -> assertThat(text(call.join())).isEqualTo("\"together\""));
    }
  }

  @Test
  void aFailedInitialisationIsReportedAsSuch() {
    FailedToStart<?> failed = failed(troublemaker.withEnvironment(Map.of("TROUBLE", "throw")));

    assertThat(failed.reason()).isEqualTo(Reason.INITIALISATION_FAILED);
    assertThat(failed.problem())
        .isEqualTo(
            "Function trouble could not be initialised:"
                + " java.lang.IllegalStateException: no database");
    assertThat(failed.log()).contains("no database");
  }

  @Test
  void aProcessThatEndsBeforeItIsReadyIsReportedWithItsLog() {
    FailedToStart<?> failed = failed(troublemaker.withEnvironment(Map.of("TROUBLE", "exit")));

    assertThat(failed.reason()).isEqualTo(Reason.DIED);
    assertThat(failed.problem()).contains("exit code 3");
    assertThat(failed.log()).contains("leaving early");
  }

  @Test
  void anInitialisationThatNeverEndsIsGivenUp() {
    FailedToStart<?> failed =
        failed(
            troublemaker
                .withEnvironment(Map.of("TROUBLE", "hang"))
                .withStartLimit(Duration.ofSeconds(2)));

    assertThat(failed.reason()).isEqualTo(Reason.TOO_SLOW);
    assertThat(failed.problem()).contains("was not ready after 2000 ms");
  }

  @Test
  void aMissingHandlerIsTheErrorOfEachInvocationAsOnLambda() {
    String missing = "shop.Missing::handleRequest";
    FunctionPackage function = FunctionPackage.of("lost", troublemaker.content(), missing);
    try (RunningFunction running = started(function)) {
      assertThat(running.invoke(event("hello")))
          .isEqualTo(
              new Outcome.Failed(
                  "java.lang.ClassNotFoundException", "Class not found: shop.Missing"));
    }
  }

  @Test
  void aBrokenZipIsNamed(@TempDir Path other) throws IOException {
    Path zip = Files.writeString(other.resolve("broken.zip"), "no zip");
    FailedToStart<?> failed = failed(FunctionPackage.of("broken", zip, "x.Y::z"));

    assertThat(failed.reason()).isEqualTo(Reason.NOT_LAUNCHED);
    assertThat(failed.problem()).contains("broken.zip", "package it again");
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    long before = temporaryFolders();
    RunningFunction running = started(troublemaker);
    assertThat(temporaryFolders()).isGreaterThan(before);
    running.close();
    running.close();

    assertThat(temporaryFolders()).isEqualTo(before);
    assertThat(running.invoke(event("late"))).isInstanceOf(Outcome.Failed.class);
  }

  private static long temporaryFolders() throws IOException {
    try (Stream<Path> found = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return found.filter(path -> path.getFileName().toString().startsWith("amphibian-")).count();
    }
  }

  private RunningFunction started(FunctionPackage function) {
    Start<RunningFunction> start = lambda.start(function);
    assertThat(start).isInstanceOf(Started.class);
    return ((Started<RunningFunction>) start).running();
  }

  private FailedToStart<?> failed(FunctionPackage function) {
    Start<RunningFunction> start = lambda.start(function);
    assertThat(start).isInstanceOf(FailedToStart.class);
    return (FailedToStart<?>) start;
  }

  private static byte[] event(String text) {
    return ("\"" + text + "\"").getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    return new String(((Outcome.Answered) outcome).payload(), StandardCharsets.UTF_8);
  }
}

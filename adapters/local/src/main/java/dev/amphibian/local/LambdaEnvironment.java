package dev.amphibian.local;

import dev.amphibian.local.FailedToStart.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One execution environment: a process under the runtime client, and its runtime API. */
final class LambdaEnvironment implements Running {

  private final FunctionPackage function;
  private final TemporaryFolder folder;
  private final LambdaRuntimeApi api;
  private final ChildProcess process;
  private final CompletableFuture<Duration> ready;
  private final CompletableFuture<Duration> firstAnswer = new CompletableFuture<>();
  private volatile String finalLog = "";

  private LambdaEnvironment(
      FunctionPackage function, TemporaryFolder folder, LambdaRuntimeApi api, ChildProcess child) {
    this.function = function;
    this.folder = folder;
    this.api = api;
    this.process = child;
    this.ready = api.initialised().thenApply(unused -> child.age());
    child.exitCode().thenAccept(code -> api.endAll(new Outcome.Died(code)));
  }

  static Start<LambdaEnvironment> start(
      FunctionPackage function, Path java, List<Path> runtimeClient, Path task) throws IOException {
    TemporaryFolder folder = TemporaryFolder.create();
    LambdaRuntimeApi api = LambdaRuntimeApi.open();
    try {
      ChildProcess process =
          ChildProcess.start(
              LambdaCommand.line(function, java, runtimeClient, folder.folder("tmp")),
              LambdaCommand.environment(function, api.authority(), task),
              task,
              folder.path().resolve("log.txt"));
      return new LambdaEnvironment(function, folder, api, process).awaitReady();
    } catch (IOException e) {
      api.close();
      folder.close();
      return new FailedToStart<>(
          Reason.NOT_LAUNCHED, "Function " + function.name() + ": " + e.getMessage(), "");
    }
  }

  private Start<LambdaEnvironment> awaitReady() {
    long limit = function.startLimit().toMillis();
    CompletableFuture.anyOf(api.initialised(), process.exitCode())
        .completeOnTimeout("too slow", limit, TimeUnit.MILLISECONDS)
        .join();
    if (!api.initialised().isDone()) {
      return process.isAlive()
          ? failed(Reason.TOO_SLOW, "was not ready after " + limit + " ms")
          : failed(Reason.DIED, "ended with exit code " + process.exitCode().join());
    }
    Optional<Outcome.Failed> error = api.initialised().join();
    return error.isEmpty()
        ? new Started<>(this)
        : failed(Reason.INITIALISATION_FAILED, "could not be initialised: " + words(error.get()));
  }

  private static String words(Outcome.Failed error) {
    return error.message().isEmpty() ? error.type() : error.type() + ": " + error.message();
  }

  private Start<LambdaEnvironment> failed(Reason reason, String problem) {
    if (reason == Reason.TOO_SLOW) {
      process.kill();
    }
    // A runtime that reported an error ends by itself and writes its log until then.
    process.awaitEnd();
    close();
    return new FailedToStart<>(reason, "Function " + function.name() + " " + problem, finalLog);
  }

  Outcome invoke(byte[] event) {
    CompletableFuture<Outcome> answer = api.invoke(event, function.timeout());
    if (!process.isAlive()) {
      api.endAll(new Outcome.Died(process.exitCode().join()));
    }
    Outcome outcome = answer.join();
    if (outcome instanceof Outcome.TimedOut) {
      process.kill();
    } else if (outcome instanceof Outcome.Answered answered) {
      firstAnswer.complete(ready.join().plus(answered.took()));
    }
    return outcome;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public Measured measured() {
    return new Measured(
        ready.join(), Optional.ofNullable(firstAnswer.getNow(null)), process.peakMemoryBytes());
  }

  @Override
  public String log() {
    return finalLog.isEmpty() ? process.log() : finalLog;
  }

  @Override
  public void close() {
    process.stop();
    finalLog = log();
    api.close();
    folder.close();
  }
}

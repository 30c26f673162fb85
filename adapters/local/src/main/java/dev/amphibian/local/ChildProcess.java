package dev.amphibian.local;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process with its log in a file and its peak memory in sight. */
final class ChildProcess {

  private static final long MAX_LOG_BYTES = 1 << 20;
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Process process;
  private final Path log;
  private final long startedAt;
  private final Thread guard;
  private volatile OptionalLong lastPeak = OptionalLong.empty();

  private ChildProcess(Process process, Path log, long startedAt) {
    this.process = process;
    this.log = log;
    this.startedAt = startedAt;
    this.guard = new Thread(process::destroyForcibly, "amphibian-guard");
    // Whoever interrupts the build must not leave processes behind.
    Runtime.getRuntime().addShutdownHook(guard);
  }

  /** Starts {@code command} with exactly this environment. */
  static ChildProcess start(
      List<String> command, Map<String, String> environment, Path folder, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
    long startedAt = System.nanoTime();
    return new ChildProcess(builder.start(), log, startedAt);
  }

  private static File nothing() {
    return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for the end of the process; false if it still runs after {@code time}. */
  boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  CompletableFuture<Integer> exitCode() {
    return process.onExit().thenApply(Process::exitValue);
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  OptionalLong peakMemoryBytes() {
    OptionalLong peak = PeakMemory.bytes(process.pid());
    if (peak.isPresent()) {
      lastPeak = peak;
    }
    return lastPeak;
  }

  String log() {
    if (!Files.exists(log)) {
      return "";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(0, file.length() - MAX_LOG_BYTES);
      byte[] tail = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(tail);
      return new String(tail, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "(the log can't be read: " + e.getMessage() + ")";
    }
  }

  /** Asks the process to end, then makes it, and waits until it has. */
  void stop() {
    peakMemoryBytes();
    process.destroy();
    awaitEnd();
  }

  /** Ends the process at once, as Lambda ends one that took too long. */
  void kill() {
    peakMemoryBytes();
    process.destroyForcibly();
    awaitEnd();
  }

  /** Waits for the end of the process, and makes it end if it takes longer than some seconds. */
  void awaitEnd() {
    try {
      if (!endsWithin(GRACE)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    release();
  }

  private void release() {
    try {
      Runtime.getRuntime().removeShutdownHook(guard);
    } catch (IllegalStateException e) {
      // We are being called while this machine shuts down; the guard runs anyway.
    }
  }
}

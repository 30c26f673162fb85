package dev.amphibian.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Maven build that goes on until it is closed. */
final class RunningBuild implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final long BETWEEN_LOOKS_MILLIS = 50;

  private final Process process;
  private final Path log;

  RunningBuild(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** What it has printed so far. */
  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it prints what fits a pattern. */
  MatchResult awaitOutput(String pattern) throws InterruptedException {
    Pattern awaited = Pattern.compile(pattern);
    Instant end = Instant.now().plus(LIMIT);
    while (true) {
      Matcher found = awaited.matcher(output());
      if (found.find()) {
        return found.toMatchResult();
      }
      if (Instant.now().isAfter(end)
          || process.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("Never printed: " + pattern + "\n" + output());
      }
    }
  }

  /** Stops it as Ctrl-C does, and waits until none of its processes is left. */
  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    process.destroy();
    all.forEach(each -> each.onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join());
  }
}

package dev.amphibian.accuracy.slices;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amphibian.local.parity.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An application in a process of its own that logs which classes it loads. */
final class RunningApplication implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(15);
  private static final Duration QUIET = Duration.ofMillis(300);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final Path log;
  private final URI base;

  private RunningApplication(Process process, Path log, URI base) {
    this.process = process;
    this.log = log;
    this.base = base;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param options what follows {@code java} on its command line
   * @param base an address that fits no route: asking for it loads what all requests share
   */
  static RunningApplication start(List<String> options, URI base)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("amphibian-slices");
    Path log = folder.resolve("classes.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load=info:file=" + log + ":none");
    command.addAll(options);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.log").toFile())
            .start();
    RunningApplication application = new RunningApplication(process, log, base);
    application.awaitStart(folder);
    return application;
  }

  private void awaitStart(Path folder) throws IOException, InterruptedException {
    HttpRequest warmUp = HttpRequest.newBuilder(base).build();
    Instant end = Instant.now().plus(START);
    while (process.isAlive() && Instant.now().isBefore(end)) {
      try {
        client.send(warmUp, BodyHandlers.discarding());
        return;
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    close();
    throw new IOException("The application doesn't answer; its output is in " + folder);
  }

  /** Sends a request and says with which status it ended and which classes it had loaded. */
  Served serve(Request request) throws IOException, InterruptedException {
    awaitQuiet();
    long before = Files.size(log);
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(base.resolve(request.target()))
            .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
    request
        .headers()
        .asMap()
        .forEach((name, values) -> values.forEach(v -> builder.header(name, v)));
    int status = client.send(builder.build(), BodyHandlers.discarding()).statusCode();
    awaitQuiet();
    byte[] all = Files.readAllBytes(log);
    String added = new String(all, (int) before, (int) (all.length - before), UTF_8);
    return new Served(status, added.lines().toList());
  }

  /** Work may go on behind the answer; it is over when no class has come for a while. */
  private void awaitQuiet() throws IOException, InterruptedException {
    long size = -1;
    while (size != Files.size(log)) {
      size = Files.size(log);
      TimeUnit.MILLISECONDS.sleep(QUIET.toMillis());
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  /**
   * What came of one request.
   *
   * @param status the answer's status code
   * @param log the lines about classes that were loaded meanwhile
   */
  record Served(int status, List<String> log) {

    Served {
      log = List.copyOf(log);
    }
  }
}

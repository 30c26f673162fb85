package dev.amphibian.local;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Lambda's side of the runtime API for one execution environment
 * (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html, version 2018-06-01), with the
 * two paths by which a runtime is restored from a snapshot ({@code restore/next} and {@code
 * restore/error}, as AWS's runtime client 2.9.0 asks for them).
 */
public final class LambdaRuntimeApi implements AutoCloseable {

  /**
   * The largest event and the largest answer in bytes, 6 MiB + 100
   * (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html).
   */
  public static final int MAX_PAYLOAD_BYTES = 6_291_556;

  private static final String ROOT = "/2018-06-01/runtime/";

  private final BlockingQueue<LambdaInvocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, LambdaInvocation> delivered = new ConcurrentHashMap<>();
  private final CompletableFuture<Optional<Outcome.Failed>> initialised = new CompletableFuture<>();
  private final Loopback server;

  private LambdaRuntimeApi() throws IOException {
    this.server = Loopback.open("lambda-runtime-api", this::handle);
  }

  /**
   * Opens the API at a free port of 127.0.0.1.
   *
   * @throws IOException if there is none
   */
  public static LambdaRuntimeApi open() throws IOException {
    return new LambdaRuntimeApi();
  }

  /** The value for {@code AWS_LAMBDA_RUNTIME_API}: host and port. */
  public String authority() {
    return Loopback.HOST + ":" + server.port();
  }

  /** Completes when the runtime first asks for an event, or with the error that it reports. */
  public CompletableFuture<Optional<Outcome.Failed>> initialised() {
    return initialised;
  }

  /**
   * Puts an event in the queue.
   *
   * @param timeout how long the function may take from the delivery on
   */
  public CompletableFuture<Outcome> invoke(byte[] event, Duration timeout) {
    if (event.length > MAX_PAYLOAD_BYTES) {
      return CompletableFuture.completedFuture(
          new Outcome.Refused(
              "The event has %,d bytes, Lambda takes %,d at most"
                  .formatted(event.length, MAX_PAYLOAD_BYTES)));
    }
    LambdaInvocation invocation = new LambdaInvocation(event, timeout);
    waiting.add(invocation);
    return invocation.outcome();
  }

  /** Gives every event that is not answered yet the same outcome, such as the process's death. */
  public void endAll(Outcome outcome) {
    delivered.values().forEach(invocation -> invocation.outcome().complete(outcome));
    waiting.forEach(invocation -> invocation.outcome().complete(outcome));
    waiting.clear();
  }

  @Override
  public void close() {
    endAll(new Outcome.Died(0));
    server.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String route = path.startsWith(ROOT) ? path.substring(ROOT.length()) : "";
    boolean post = exchange.getRequestMethod().equals("POST");
    if (!post && route.equals("invocation/next")) {
      next(exchange);
    } else if (post && route.equals("init/error")) {
      initialised.complete(Optional.of(RuntimeError.read(exchange)));
      accepted(exchange);
    } else if (!post && route.equals("restore/next")) {
      // Lambda answers in each process that it restores; here it is the same one, at once
      reply(exchange, 200, "{}");
    } else if (post && route.equals("restore/error")) {
      initialised.complete(Optional.of(RuntimeError.read(exchange)));
      accepted(exchange);
    } else if (post && route.startsWith("invocation/") && route.endsWith("/response")) {
      response(exchange, invocation(route));
    } else if (post && route.startsWith("invocation/") && route.endsWith("/error")) {
      error(exchange, invocation(route));
    } else {
      reply(exchange, 404, "{\"errorType\":\"NotFound\"}");
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    initialised.complete(Optional.empty());
    LambdaInvocation invocation;
    try {
      invocation = waiting.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
      return;
    }
    delivered.put(invocation.id(), invocation);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deliver()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:eu-central-1:000000000000:function:local");
    headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
    Loopback.send(exchange, 200, invocation.event());
  }

  private LambdaInvocation invocation(String route) {
    String id = route.substring("invocation/".length(), route.lastIndexOf('/'));
    LambdaInvocation invocation = delivered.remove(id);
    // An unknown id gets an invocation that nobody waits for: Lambda too answers late ones.
    return invocation == null
        ? new LambdaInvocation(new byte[0], Duration.ofSeconds(1))
        : invocation;
  }

  private static void response(HttpExchange exchange, LambdaInvocation invocation)
      throws IOException {
    byte[] payload = exchange.getRequestBody().readNBytes(MAX_PAYLOAD_BYTES + 1);
    if (payload.length <= MAX_PAYLOAD_BYTES) {
      invocation.answered(payload);
      accepted(exchange);
      return;
    }
    exchange.getRequestBody().readAllBytes();
    String message =
        "Response payload size exceeded maximum allowed payload size (%d bytes)."
            .formatted(MAX_PAYLOAD_BYTES);
    invocation.outcome().complete(new Outcome.Failed("Function.ResponseSizeTooLarge", message));
    reply(exchange, 413, "{\"errorType\":\"RequestEntityTooLarge\"}");
  }

  private static void error(HttpExchange exchange, LambdaInvocation invocation) throws IOException {
    invocation.outcome().complete(RuntimeError.read(exchange));
    accepted(exchange);
  }

  private static void accepted(HttpExchange exchange) throws IOException {
    reply(exchange, 202, "{\"status\":\"OK\"}");
  }

  private static void reply(HttpExchange exchange, int status, String json) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    Loopback.send(exchange, status, json.getBytes(StandardCharsets.UTF_8));
  }
}

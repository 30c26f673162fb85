package dev.amphibian.local.parity;

import dev.amphibian.runtime.Headers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests to two addresses and compares the answers. {@link Answers} says what is compared.
 */
public final class Parity {

  private final URI left;
  private final URI right;
  private final Duration timeout;
  private final List<String> varyingMembers;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Parity(URI left, URI right, Duration timeout, Collection<String> varyingMembers) {
    this.left = left;
    this.right = right;
    this.timeout = timeout;
    this.varyingMembers = List.copyOf(varyingMembers);
  }

  /**
   * Compares two addresses without path, such as {@code http://127.0.0.1:8080}.
   *
   * @param timeout how long each side may take for one answer
   */
  public static Parity between(URI left, URI right, Duration timeout) {
    return new Parity(left, right, timeout, List.of());
  }

  /** The same, with JSON members whose values differ with every answer, such as a time stamp. */
  public Parity withVarying(Collection<String> members) {
    return new Parity(left, right, timeout, members);
  }

  /**
   * The header fields that are not compared, in lower case; a star at the end stands for any
   * letters.
   */
  public static List<String> ignoredHeaders() {
    return Answers.IGNORED_FIELDS;
  }

  /**
   * Sends all requests in their order, each to the left, then to the right side.
   *
   * @throws InterruptedException if this thread is to end
   */
  public List<Comparison> compare(List<Request> requests) throws InterruptedException {
    List<Comparison> comparisons = new ArrayList<>();
    for (Request request : requests) {
      comparisons.add(compare(request));
    }
    return List.copyOf(comparisons);
  }

  /**
   * Sends one request to the left, then to the right side.
   *
   * @throws InterruptedException if this thread is to end
   */
  public Comparison compare(Request request) throws InterruptedException {
    URI side = left;
    try {
      Reply fromLeft = send(left, request);
      side = right;
      Reply fromRight = send(right, request);
      List<Comparison.Difference> differences =
          new Answers(left, right, varyingMembers).differences(fromLeft, fromRight);
      return differences.isEmpty()
          ? new Comparison.Alike(request, fromLeft, fromRight)
          : new Comparison.Different(request, fromLeft, fromRight, differences);
    } catch (IOException | IllegalArgumentException e) {
      return new Comparison.Unanswered(request, side.toString(), String.valueOf(e.getMessage()));
    }
  }

  private Reply send(URI side, Request request) throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(side + request.target()))
            .method(request.method(), publisher(request.body()));
    request
        .headers()
        .asMap()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    long startedAt = System.nanoTime();
    HttpResponse<byte[]> response = whole(builder.build());
    Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
    return new Reply(
        response.statusCode(), Headers.of(response.headers().map()), response.body(), took);
  }

  /** The client's own time-out ends with the headers; a stream of events would never end. */
  private HttpResponse<byte[]> whole(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no whole answer within " + timeout.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause()), e);
    } finally {
      answer.cancel(true);
    }
  }

  private static HttpRequest.BodyPublisher publisher(byte[] body) {
    return body.length == 0
        ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.ofByteArray(body);
  }
}

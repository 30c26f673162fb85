package dev.amphibian.local.parity;

import dev.amphibian.runtime.Headers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends requests to two addresses and compares the answers. {@link Answers} says what is compared.
 */
public final class Parity {

  private final URI left;
  private final URI right;
  private final Duration timeout;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Parity(URI left, URI right, Duration timeout) {
    this.left = left;
    this.right = right;
    this.timeout = timeout;
  }

  /**
   * Compares two addresses without path, such as {@code http://127.0.0.1:8080}.
   *
   * @param timeout how long each side may take for one answer
   */
  public static Parity between(URI left, URI right, Duration timeout) {
    return new Parity(left, right, timeout);
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
          new Answers(left, right).differences(fromLeft, fromRight);
      return differences.isEmpty()
          ? new Comparison.Alike(request, fromLeft, fromRight)
          : new Comparison.Different(request, fromLeft, fromRight, differences);
    } catch (IOException | IllegalArgumentException e) {
      return new Comparison.Unanswered(request, side.toString(), String.valueOf(e));
    }
  }

  private Reply send(URI side, Request request) throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(side + request.target()))
            .timeout(timeout)
            .method(request.method(), publisher(request.body()));
    request
        .headers()
        .asMap()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    long startedAt = System.nanoTime();
    HttpResponse<byte[]> response =
        client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
    Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
    return new Reply(
        response.statusCode(), Headers.of(response.headers().map()), response.body(), took);
  }

  private static HttpRequest.BodyPublisher publisher(byte[] body) {
    return body.length == 0
        ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.ofByteArray(body);
  }
}

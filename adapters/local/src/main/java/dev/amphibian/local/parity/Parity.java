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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests to several sides and compares the answers with that of the first. {@link Answers}
 * says what is compared.
 */
public final class Parity {

  private final List<Side> sides;
  private final Duration timeout;
  private final List<String> varyingMembers;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Parity(Collection<Side> sides, Duration timeout, Collection<String> varyingMembers) {
    this.sides = List.copyOf(sides);
    this.timeout = timeout;
    this.varyingMembers = List.copyOf(varyingMembers);
  }

  /**
   * Compares all sides with the first.
   *
   * @param sides at least two, of different names
   * @param timeout how long each side may take for one answer
   */
  public static Parity among(Collection<Side> sides, Duration timeout) {
    return new Parity(sides, timeout, List.of());
  }

  /**
   * The same, with JSON members whose values differ with every answer, such as a time stamp, or
   * header fields, with a colon behind their names.
   */
  public Parity withVarying(Collection<String> members) {
    return new Parity(sides, timeout, members);
  }

  /**
   * The header fields that are not compared, in lower case; a star at the end stands for any
   * letters.
   */
  public static List<String> ignoredHeaders() {
    return Answers.IGNORED_FIELDS;
  }

  /**
   * Sends all requests in their order, each to one side after the other.
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
   * Sends one request to one side after the other.
   *
   * @throws InterruptedException if this thread is to end
   */
  public Comparison compare(Request request) throws InterruptedException {
    List<Reply> replies = new ArrayList<>();
    Map<String, Reply> answers = new LinkedHashMap<>();
    for (Side side : sides) {
      try {
        Reply reply = send(side.address(), request);
        replies.add(reply);
        answers.put(side.name(), reply);
      } catch (IOException | IllegalArgumentException e) {
        return new Comparison.Unanswered(request, side.name(), String.valueOf(e.getMessage()));
      }
    }
    List<Comparison.Difference> differences = new ArrayList<>();
    for (int i = 1; i < sides.size(); i++) {
      Answers both = new Answers(sides.get(0), sides.get(i), varyingMembers);
      differences.addAll(both.differences(replies.get(0), replies.get(i)));
    }
    return differences.isEmpty()
        ? new Comparison.Alike(request, answers)
        : new Comparison.Different(request, answers, differences);
  }

  private Reply send(URI address, Request request) throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(address + request.target()))
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

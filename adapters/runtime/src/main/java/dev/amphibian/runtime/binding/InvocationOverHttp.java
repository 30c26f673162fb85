package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.HttpEntry;
import dev.amphibian.runtime.Json;
import dev.amphibian.runtime.PayloadEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * An entry that takes payloads, as it is invoked over HTTP: {@code POST} with the payload as body
 * is answered with 200 and the result. What fails is answered by a problem of RFC 9457, without the
 * messages of business code: 400 for a payload that doesn't fit, 405 for other verbs, 415 for a
 * body that isn't said to be JSON.
 */
public final class InvocationOverHttp implements HttpEntry {

  private static final Headers JSON = Headers.none().with("Content-Type", "application/json");
  private static final Headers PROBLEM =
      Headers.none().with("Content-Type", "application/problem+json");

  private final PayloadEntry entry;
  private final Json json;
  private final ToIntFunction<Throwable> statuses;

  /**
   * Answers by {@code entry}.
   *
   * @param json writes the problems
   * @param statuses the status for what business code throws
   */
  public InvocationOverHttp(PayloadEntry entry, Json json, ToIntFunction<Throwable> statuses) {
    this.entry = entry;
    this.json = json;
    this.statuses = statuses;
  }

  @Override
  public HttpAnswer handle(HttpCall call) throws IOException {
    if (!call.method().equals("POST")) {
      return problem(405, "", PROBLEM.with("Allow", "POST"));
    }
    String type = call.headers().first("Content-Type").orElse("");
    if (call.body().length > 0 && !ContentType.of(type).isJson()) {
      return problem(415, "The payload is to be application/json", PROBLEM);
    }
    try {
      return new HttpAnswer(200, JSON, entry.handle(call.body()));
    } catch (UnreadablePayload e) {
      return problem(400, String.valueOf(e.getMessage()), PROBLEM);
    } catch (VirtualMachineError e) {
      if (!(e instanceof StackOverflowError)) {
        throw e;
      }
      return failed(e);
    } catch (Throwable e) {
      // As a servlet container does: one failing request, a missing class included, is answered.
      return failed(e);
    }
  }

  private HttpAnswer failed(Throwable thrown) throws IOException {
    if (thrown instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    return problem(statuses.applyAsInt(thrown), "", PROBLEM);
  }

  private HttpAnswer problem(int status, String detail, Headers headers) throws IOException {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("status", status);
    if (!detail.isEmpty()) {
      problem.put("detail", detail);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
    json.writePlain(problem, bytes);
    return new HttpAnswer(status, headers, bytes.toByteArray());
  }
}

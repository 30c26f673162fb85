package dev.amphibian.awslambda;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import java.util.LinkedHashMap;
import java.util.Map;

/** One event, and what becomes of its answer. */
public final class Exchange {

  private final EventFormat format;
  private final Members event;
  private final String path;

  Exchange(EventFormat format, Members event, String path) {
    this.format = format;
    this.event = event;
    this.path = path;
  }

  /**
   * The call.
   *
   * @throws IllegalArgumentException if the body is said to be base64 and is none
   */
  public HttpCall call() {
    return withBody(head());
  }

  /**
   * {@link #head} with its body.
   *
   * @throws IllegalArgumentException if the body is said to be base64 and is none
   */
  HttpCall withBody(HttpCall head) {
    return new HttpCall(
        head.method(),
        head.path(),
        head.query(),
        head.headers(),
        EventBody.of(event),
        head.origin());
  }

  /** The call without its body. */
  HttpCall head() {
    Headers headers = format.headers(event);
    return new HttpCall(
        method(),
        path,
        format.query(event),
        headers,
        new byte[0],
        OriginReader.origin(
            headers,
            event.inner("requestContext").text("domainName"),
            format.sourceIp(event),
            format.user(event)));
  }

  /**
   * What the function must return for an answer, as plain JSON. A body that is no text travels in
   * base64; {@code Content-Length} stays only on answers to {@code HEAD}, the front door counts the
   * others.
   */
  public Map<String, Object> answer(HttpAnswer answer) {
    boolean isHead = method().equals("HEAD");
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("statusCode", answer.status());
    format.putHeaders(event, answer.status(), AnswerHeaders.sent(answer, isHead), result);
    AnswerBody.put(answer, isHead, result);
    return result;
  }

  /** The largest answer that the front door takes, in bytes of JSON. */
  int maxAnswerBytes() {
    return format.maxAnswerBytes();
  }

  String method() {
    return format.method(event);
  }

  String path() {
    return path;
  }
}

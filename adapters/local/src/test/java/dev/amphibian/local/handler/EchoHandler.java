package dev.amphibian.local.handler;

import dev.amphibian.awslambda.HttpFunction;
import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.Jackson3Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Answers with what it was asked. */
public final class EchoHandler extends HttpFunction {

  /** As a generated handler does. */
  public EchoHandler() {
    super(Jackson3Json.bootDefaults(), EchoHandler::echo);
  }

  private static HttpAnswer echo(HttpCall call) {
    String path = call.path();
    if (path.equals("/boom")) {
      throw new IllegalStateException("as planned");
    }
    if (path.equals("/bytes")) {
      Headers headers = Headers.none().with("Content-Type", "application/octet-stream");
      return new HttpAnswer(200, headers, call.body());
    }
    if (path.equals("/nothing")) {
      return HttpAnswer.of(204);
    }
    Headers headers =
        Headers.of(
            Map.of(
                "Content-Type", List.of("text/plain;charset=UTF-8"),
                "Set-Cookie", List.of("a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2"),
                "Vary", List.of("Origin", "Accept"),
                "Location", List.of(address(call) + "/elsewhere")));
    return new HttpAnswer(201, headers, words(call).getBytes(StandardCharsets.UTF_8));
  }

  private static String words(HttpCall call) {
    return call.method()
        + " "
        + call.path()
        + "?"
        + call.query()
        + " cookie="
        + call.headers().all("cookie")
        + " x="
        + call.headers().all("x-test")
        + " body="
        + new String(call.body(), StandardCharsets.UTF_8);
  }

  private static String address(HttpCall call) {
    HttpCall.Origin origin = call.origin();
    return origin.scheme() + "://" + origin.host() + ":" + origin.port();
  }
}

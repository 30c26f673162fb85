package dev.amphibian.local.gateway;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a function returned into the HTTP answer that the gateway makes of it
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html,
 * "Lambda function response for format 2.0").
 */
public final class GatewayResult {

  private GatewayResult() {}

  /**
   * The answer for {@code value}, the function's result as plain JSON read from {@code payload}.
   * Without {@code statusCode} the gateway infers one: 200, JSON, the result as body.
   */
  public static HttpAnswer of(@Nullable Object value, byte[] payload) {
    if (!(value instanceof Map<?, ?> members) || members.get("statusCode") == null) {
      return json(200, payload);
    }
    int status = members.get("statusCode") instanceof Number number ? number.intValue() : 0;
    if (status < 100 || status > 599) {
      return internalServerError();
    }
    try {
      byte[] body = body(members);
      return new HttpAnswer(status, headers(members, body), body);
    } catch (IllegalArgumentException e) {
      // The body is no base64 although it says so.
      return internalServerError();
    }
  }

  /** What a caller sees if the function failed, took too long or answered nonsense. */
  public static HttpAnswer internalServerError() {
    return message(500, "Internal Server Error");
  }

  /** An answer of the gateway itself. */
  public static HttpAnswer message(int status, String message) {
    return json(status, ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8));
  }

  private static HttpAnswer json(int status, byte[] body) {
    return new HttpAnswer(status, Headers.none().with("Content-Type", "application/json"), body);
  }

  private static byte[] body(Map<?, ?> members) {
    String body = members.get("body") instanceof String text ? text : "";
    return Boolean.TRUE.equals(members.get("isBase64Encoded"))
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }

  private static Headers headers(Map<?, ?> members, byte[] body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    if (members.get("headers") instanceof Map<?, ?> given) {
      given.forEach((name, value) -> put(fields, name, value));
    }
    if (members.get("cookies") instanceof List<?> cookies && !cookies.isEmpty()) {
      List<String> lines = new ArrayList<>();
      cookies.forEach(cookie -> lines.add(String.valueOf(cookie)));
      fields.put("Set-Cookie", lines);
    }
    Headers headers = Headers.of(fields);
    boolean untyped = body.length > 0 && headers.first("Content-Type").isEmpty();
    return untyped ? headers.with("Content-Type", "text/plain;charset=UTF-8") : headers;
  }

  private static void put(
      Map<String, List<String>> fields, @Nullable Object name, @Nullable Object value) {
    if (name != null && value != null) {
      fields.put(name.toString(), List.of(value.toString()));
    }
  }
}

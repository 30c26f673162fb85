package dev.amphibian.local.gateway;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of a function's result as front doors read them. */
final class Results {

  private Results() {}

  /** The members of a result that has to be an object. */
  static Map<?, ?> members(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      return members;
    }
    throw new IllegalArgumentException("no object: " + value);
  }

  /** Header fields with one value each; those that are null go. */
  static Map<String, List<String>> single(Map<?, ?> members) {
    return fields(members.get("headers"), value -> Optional.of(List.of(value.toString())));
  }

  /** Header fields with several values each. */
  static Map<String, List<String>> multiple(Map<?, ?> members) {
    return fields(
        members.get("multiValueHeaders"),
        value ->
            value instanceof List<?> values
                ? Optional.of(values.stream().map(String::valueOf).toList())
                : Optional.empty());
  }

  private static Map<String, List<String>> fields(
      @Nullable Object given, Function<Object, Optional<List<String>>> values) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    if (given instanceof Map<?, ?> all) {
      all.forEach(
          (name, value) -> {
            if (name != null && value != null) {
              values.apply(value).ifPresent(texts -> fields.put(name.toString(), texts));
            }
          });
    }
    return fields;
  }

  /**
   * The answer of a status, fields and a body.
   *
   * @param type of a body that no field gives a type; empty for none
   * @throws IllegalArgumentException if there is no status, or the body is no base64 although it
   *     says so
   */
  static HttpAnswer answer(Map<?, ?> members, Map<String, List<String>> fields, String type) {
    int status = members.get("statusCode") instanceof Number number ? number.intValue() : 0;
    if (status < 100 || status > 599) {
      throw new IllegalArgumentException("no status: " + members.get("statusCode"));
    }
    byte[] body = body(members);
    Headers headers = Headers.of(fields);
    boolean isUntyped = body.length > 0 && headers.first("Content-Type").isEmpty();
    return new HttpAnswer(
        status, isUntyped && !type.isEmpty() ? headers.with("Content-Type", type) : headers, body);
  }

  private static byte[] body(Map<?, ?> members) {
    String body = members.get("body") instanceof String text ? text : "";
    return Boolean.TRUE.equals(members.get("isBase64Encoded"))
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }

  /** An answer of the front door itself. */
  static HttpAnswer message(int status, String message) {
    return json(status, ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8));
  }

  static HttpAnswer json(int status, byte[] body) {
    return new HttpAnswer(status, Headers.none().with("Content-Type", "application/json"), body);
  }
}

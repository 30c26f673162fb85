package dev.amphibian.awslambda;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From an answer to the members that the gateway reads. */
final class AnswerWriter {

  private AnswerWriter() {}

  static Map<String, Object> write(String method, HttpAnswer answer) {
    boolean head = method.equals("HEAD");
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("statusCode", answer.status());
    result.put("headers", headers(answer, head));
    List<String> cookies = answer.headers().all("Set-Cookie");
    if (!cookies.isEmpty()) {
      result.put("cookies", cookies);
    }
    boolean bodiless = head || answer.status() == 204 || answer.status() == 304;
    putBody(result, answer.headers(), bodiless ? new byte[0] : answer.body());
    return result;
  }

  private static Map<String, String> headers(HttpAnswer answer, boolean head) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> field : answer.headers().asMap().entrySet()) {
      String name = field.getKey();
      boolean ours = name.equalsIgnoreCase("Set-Cookie") || name.equalsIgnoreCase("Content-Length");
      if (!ours && !HopByHop.contains(name)) {
        fields.put(name, String.join(", ", field.getValue()));
      }
    }
    if (head) {
      putLength(fields, answer);
    }
    return fields;
  }

  private static void putLength(Map<String, String> fields, HttpAnswer answer) {
    Optional<String> length = answer.headers().first("Content-Length");
    if (length.isPresent()) {
      fields.put("Content-Length", length.get());
    } else if (answer.body().length > 0) {
      fields.put("Content-Length", Integer.toString(answer.body().length));
    }
  }

  private static void putBody(Map<String, Object> result, Headers headers, byte[] body) {
    String text = BodyText.of(headers, body);
    boolean binary = text == null;
    result.put("body", binary ? Base64.getEncoder().encodeToString(body) : text);
    result.put("isBase64Encoded", binary);
  }
}

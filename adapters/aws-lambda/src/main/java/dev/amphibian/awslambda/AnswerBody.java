package dev.amphibian.awslambda;

import dev.amphibian.runtime.HttpAnswer;
import java.util.Base64;
import java.util.Map;

/** The body of an answer, which is in the same members in every format. */
final class AnswerBody {

  private AnswerBody() {}

  static void put(HttpAnswer answer, boolean isHead, Map<String, Object> result) {
    boolean isBodiless = isHead || answer.status() == 204 || answer.status() == 304;
    byte[] body = isBodiless ? new byte[0] : answer.body();
    String text = BodyText.of(answer.headers(), body);
    boolean isBinary = text == null;
    result.put("body", isBinary ? Base64.getEncoder().encodeToString(body) : text);
    result.put("isBase64Encoded", isBinary);
  }
}

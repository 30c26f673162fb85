package dev.amphibian.awslambda;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The header fields of an answer as far as they are not the front door's own matter. */
final class AnswerHeaders {

  private AnswerHeaders() {}

  /** All that go out: the front door counts the bytes, but of a body that it doesn't see. */
  static Headers sent(HttpAnswer answer, boolean isHead) {
    Headers headers = answer.headers();
    for (String name : answer.headers().asMap().keySet()) {
      if (HopByHop.contains(name)) {
        headers = headers.without(name);
      }
    }
    if (!isHead) {
      return headers.without("Content-Length");
    }
    boolean isCounted = headers.first("Content-Length").isPresent();
    return isCounted || answer.body().length == 0
        ? headers
        : headers.with("Content-Length", Integer.toString(answer.body().length));
  }

  /** One value per name. */
  static Map<String, String> joined(Headers headers) {
    Map<String, String> joined = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> field : headers.asMap().entrySet()) {
      joined.put(field.getKey(), String.join(", ", field.getValue()));
    }
    return joined;
  }
}

package benchmark;

import java.util.Map;

/** What a function answers an API Gateway. */
record HttpAnswer(int statusCode, Map<String, String> headers, String body) {

  static HttpAnswer json(int status, String body) {
    return new HttpAnswer(status, Map.of("Content-Type", "application/json"), body);
  }
}

package dev.amphibian.awslambda;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the caller gets to see of a call that could not be answered. */
final class Failures {

  private Failures() {}

  /** Members as Spring Boot's default error body has them; no stack trace leaves the function. */
  static HttpAnswer answer(Exchange exchange, Json json, int status, String message)
      throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("timestamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    body.put("status", status);
    body.put("error", Status.name(status));
    if (!message.isEmpty()) {
      body.put("message", message);
    }
    body.put("path", exchange.path());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
    json.writePlain(body, bytes);
    Headers headers = Headers.none().with("Content-Type", "application/json");
    return new HttpAnswer(status, headers, bytes.toByteArray());
  }

  static String tooLarge(int bytes, int most) {
    return "The answer has "
        + bytes
        + " bytes, what stands before this function takes "
        + most
        + " at most: answer in pages, or with a link to stored data";
  }
}

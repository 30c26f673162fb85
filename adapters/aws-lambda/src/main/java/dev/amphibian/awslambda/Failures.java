package dev.amphibian.awslambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the caller and the log get to see of a call that could not be answered. */
final class Failures {

  private Failures() {}

  /** Members as Spring Boot's default error body has them; no stack trace leaves the function. */
  static HttpAnswer answer(HttpCall call, Json json, String message) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("timestamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    body.put("status", 500);
    body.put("error", "Internal Server Error");
    if (!message.isEmpty()) {
      body.put("message", message);
    }
    body.put("path", call.path());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
    json.writePlain(body, bytes);
    Headers headers = Headers.none().with("Content-Type", "application/json");
    return new HttpAnswer(500, headers, bytes.toByteArray());
  }

  static String tooLarge(int bytes) {
    return "The answer has "
        + bytes
        + " bytes, Lambda takes "
        + HttpFunction.MAX_ANSWER_BYTES
        + " at most: answer in pages, or with a link to stored data";
  }

  static void log(Context context, HttpCall call, String problem, @Nullable Throwable cause) {
    StringWriter text = new StringWriter();
    text.append("ERROR RequestId: ").append(String.valueOf(context.getAwsRequestId()));
    text.append(' ').append(call.method()).append(' ').append(call.path());
    text.append(": ").append(problem).append('\n');
    if (cause != null) {
      cause.printStackTrace(new PrintWriter(text, true));
    }
    context.getLogger().log(text.toString());
  }
}

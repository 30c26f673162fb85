package dev.amphibian.awslambda;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From an event's members to a call. */
final class EventReader {

  private EventReader() {}

  static HttpCall call(
      Members event, Members context, Members http, String method, boolean stageInPath) {
    Headers headers = headers(event);
    return new HttpCall(
        method,
        path(event, context, http, stageInPath),
        event.text("rawQueryString"),
        headers,
        body(event),
        OriginReader.origin(headers, context, http));
  }

  private static String path(Members event, Members context, Members http, boolean stageInPath) {
    String raw = event.text("rawPath");
    if (raw.isEmpty()) {
      raw = http.text("path");
    }
    String path = raw.startsWith("/") ? raw : "/" + raw;
    if (!stageInPath) {
      path = withoutStage(path, context.text("stage"));
    }
    // A function URL hands the path on as it was sent, an HTTP API decodes it first.
    boolean encoded = context.text("domainName").contains(".lambda-url.");
    return Percent.encodePath(path, encoded);
  }

  private static String withoutStage(String path, String stage) {
    if (stage.isEmpty() || stage.equals("$default") || !path.startsWith(stage, 1)) {
      return path;
    }
    String rest = path.substring(1 + stage.length());
    if (rest.isEmpty()) {
      return "/";
    }
    return rest.startsWith("/") ? rest : path;
  }

  private static Headers headers(Members event) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Map.Entry<?, ?> field : event.inner("headers").map().entrySet()) {
      if (field.getKey() instanceof String name
          && field.getValue() instanceof String value
          && !HopByHop.contains(name)) {
        // Whole, commas and all: which of them part values only the reader of the field knows.
        fields.put(name, List.of(value));
      }
    }
    Headers headers = Headers.of(fields);
    String cookies = cookies(event.list("cookies"));
    return cookies.isEmpty() ? headers : headers.without("cookie").with("cookie", cookies);
  }

  private static String cookies(List<?> cookies) {
    List<String> texts = new ArrayList<>(cookies.size());
    for (Object cookie : cookies) {
      if (cookie instanceof String text && !text.isEmpty()) {
        texts.add(text);
      }
    }
    return String.join("; ", texts);
  }

  private static byte[] body(Members event) {
    String body = event.text("body");
    if (!event.flag("isBase64Encoded")) {
      return body.getBytes(StandardCharsets.UTF_8);
    }
    // The MIME decoder passes over line breaks, which some senders of test events put in.
    return Base64.getMimeDecoder().decode(body);
  }
}

package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Spring Boot's error page without any {@code server.error} setting: JSON, or HTML for browsers.
 */
@SuppressWarnings("JavaUtilDate") // what Spring Boot gives the JSON mapper
final class ErrorAnswers {

  private final Json json;

  ErrorAnswers(Json json) {
    this.json = json;
  }

  HttpAnswer answer(HttpCall call, int status, String reason, Headers headers) throws IOException {
    List<MediaRange> ranges = MediaRange.of(call.headers().all("Accept"));
    Date now = new Date();
    if (wantsHtml(ranges)) {
      return html(status, reason, headers.with("Content-Language", language(call)), now);
    }
    if (!ranges.isEmpty() && !takesJson(ranges)) {
      return new HttpAnswer(status, headers, new byte[0]);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("timestamp", now);
    body.put("status", status);
    body.put("error", reason);
    body.put("path", call.path());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
    json.write(body, bytes);
    return new HttpAnswer(
        status, headers.with("Content-Type", "application/json"), bytes.toByteArray());
  }

  /** Whether the caller gets the error as JSON. */
  static boolean isJson(HttpCall call) {
    List<MediaRange> ranges = MediaRange.of(call.headers().all("Accept"));
    return ranges.isEmpty() || (!wantsHtml(ranges) && takesJson(ranges));
  }

  private static boolean wantsHtml(List<MediaRange> ranges) {
    for (MediaRange range : ranges) {
      if (range.isAll()) {
        return false;
      }
      if (range.takesHtml()) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesJson(List<MediaRange> ranges) {
    for (MediaRange range : ranges) {
      if (range.takesJson()) {
        return true;
      }
    }
    return false;
  }

  /** The language that the servlet takes from the caller, else its own. */
  private static String language(HttpCall call) {
    String accepted = call.headers().first("Accept-Language").orElse("");
    String first = accepted.split("[,;]", 2)[0].trim();
    boolean isTag = !first.isEmpty() && !first.equals("*");
    return (isTag ? Locale.forLanguageTag(first) : Locale.getDefault()).toLanguageTag();
  }

  private static HttpAnswer html(int status, String reason, Headers headers, Date now) {
    String page =
        "<html><body><h1>Whitelabel Error Page</h1>"
            + "<p>This application has no explicit mapping for /error, so you are seeing this as a"
            + " fallback.</p><div id='created'>"
            + now
            + "</div><div>There was an unexpected error (type="
            + reason
            + ", status="
            + status
            + ").</div></body></html>";
    return new HttpAnswer(
        status,
        headers.with("Content-Type", "text/html;charset=UTF-8"),
        page.getBytes(StandardCharsets.UTF_8));
  }

  static String reason(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 415 -> "Unsupported Media Type";
      default -> "Internal Server Error";
    };
  }
}

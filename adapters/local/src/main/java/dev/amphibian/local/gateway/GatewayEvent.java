package dev.amphibian.local.gateway;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Builds the event of payload format 2.0 that a front door sends for a request. */
public final class GatewayEvent {

  private final FrontDoor door;

  /** Events as {@code door} sends them. */
  public GatewayEvent(FrontDoor door) {
    this.door = door;
  }

  /** The event as plain JSON: maps, lists, strings, numbers, booleans. */
  public Map<String, Object> of(GatewayRequest request) {
    String path = path(request.rawPath());
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "2.0");
    event.put("routeKey", "$default");
    event.put("rawPath", path);
    event.put("rawQueryString", request.rawQuery());
    List<String> cookies = cookies(request);
    if (!cookies.isEmpty()) {
      event.put("cookies", cookies);
    }
    event.put("headers", headers(request));
    if (!request.rawQuery().isEmpty()) {
      event.put("queryStringParameters", parameters(request.rawQuery()));
    }
    event.put("requestContext", context(request, path));
    putBody(event, request);
    return event;
  }

  private String path(String rawPath) {
    if (door == FrontDoor.FUNCTION_URL) {
      return rawPath;
    }
    return decoded(rawPath.replace("+", "%2B"));
  }

  private static List<String> cookies(GatewayRequest request) {
    List<String> cookies = new ArrayList<>();
    for (String line : request.headers().all("cookie")) {
      for (String cookie : line.split(";", -1)) {
        if (!cookie.isBlank()) {
          cookies.add(cookie.trim());
        }
      }
    }
    return cookies;
  }

  private Map<String, String> headers(GatewayRequest request) {
    Map<String, String> headers = new TreeMap<>();
    request
        .headers()
        .asMap()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    if (door == FrontDoor.HTTP_API) {
      headers.remove("cookie");
    }
    headers.put("x-forwarded-for", request.remoteAddress());
    headers.put("x-forwarded-port", Integer.toString(request.port()));
    headers.put("x-forwarded-proto", "http");
    headers.put("x-amzn-trace-id", "Root=1-00000000-000000000000000000000000");
    return headers;
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      parameters.merge(name, value, (first, next) -> first + "," + next);
    }
    return parameters;
  }

  /** Decoded as UTF-8, or as it is if an escape is broken. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private Map<String, Object> context(GatewayRequest request, String path) {
    Map<String, Object> http = new LinkedHashMap<>();
    http.put("method", request.method());
    http.put("path", path);
    http.put("protocol", "HTTP/1.1");
    http.put("sourceIp", request.remoteAddress());
    http.put("userAgent", request.headers().first("user-agent").orElse(""));
    Instant now = Instant.now();
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("accountId", "000000000000");
    context.put("apiId", "local");
    context.put("domainName", door.domainName());
    context.put("domainPrefix", "local");
    context.put("http", http);
    context.put("requestId", UUID.randomUUID().toString());
    context.put("routeKey", "$default");
    context.put("stage", "$default");
    context.put("time", now.toString());
    context.put("timeEpoch", now.toEpochMilli());
    return context;
  }

  private static void putBody(Map<String, Object> event, GatewayRequest request) {
    boolean text = isText(request);
    if (request.body().length > 0) {
      event.put(
          "body",
          text
              ? new String(request.body(), StandardCharsets.UTF_8)
              : Base64.getEncoder().encodeToString(request.body()));
    }
    event.put("isBase64Encoded", !text);
  }

  /** The gateway passes these types on as text and all others in base64, form posts included. */
  private static boolean isText(GatewayRequest request) {
    String type = request.headers().first("content-type").orElse("").toLowerCase(Locale.ROOT);
    boolean textual =
        type.startsWith("text/")
            || type.startsWith("application/json")
            || type.startsWith("application/xml")
            || type.startsWith("application/javascript");
    return request.body().length == 0 || (textual && isUtf8(request.body()));
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}

package dev.amphibian.local.gateway;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a request as front doors put them into events. */
final class Requests {

  private Requests() {}

  static String decodedPath(GatewayRequest request) {
    return decoded(request.rawPath().replace("+", "%2B"));
  }

  /** The header fields by lower-case name, and those that every front door adds. */
  static Map<String, List<String>> headers(GatewayRequest request) {
    Map<String, List<String>> headers = new TreeMap<>();
    request
        .headers()
        .asMap()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    List<String> forwarded = new ArrayList<>(headers.getOrDefault("x-forwarded-for", List.of()));
    forwarded.add(request.remoteAddress());
    headers.put("x-forwarded-for", List.of(String.join(", ", forwarded)));
    headers.put("x-forwarded-port", List.of(Integer.toString(request.port())));
    headers.put("x-forwarded-proto", List.of("http"));
    headers.put("x-amzn-trace-id", List.of("Root=1-00000000-000000000000000000000000"));
    return headers;
  }

  /** The parameters in the order of the query, those without a value with an empty one. */
  static Map<String, List<String>> parameters(GatewayRequest request, boolean isDecoding) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (request.rawQuery().isEmpty()) {
      return parameters;
    }
    for (String pair : request.rawQuery().split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      parameters
          .computeIfAbsent(isDecoding ? decoded(name) : name, unused -> new ArrayList<>())
          .add(isDecoding ? decoded(value) : value);
    }
    return parameters;
  }

  static Map<String, String> joined(Map<String, List<String>> fields) {
    Map<String, String> joined = new LinkedHashMap<>();
    fields.forEach((name, values) -> joined.put(name, String.join(",", values)));
    return joined;
  }

  static Map<String, String> last(Map<String, List<String>> fields) {
    Map<String, String> last = new LinkedHashMap<>();
    fields.forEach((name, values) -> last.put(name, values.get(values.size() - 1)));
    return last;
  }

  /** Decoded as UTF-8, or as it is if an escape is broken. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  static String body(GatewayRequest request, boolean isText) {
    return isText
        ? new String(request.body(), StandardCharsets.UTF_8)
        : Base64.getEncoder().encodeToString(request.body());
  }

  /** These types pass as text and all others in base64, form posts included. */
  static boolean isText(GatewayRequest request) {
    String type = request.headers().first("content-type").orElse("").toLowerCase(Locale.ROOT);
    boolean isTextual =
        type.startsWith("text/")
            || type.startsWith("application/json")
            || type.startsWith("application/xml")
            || type.startsWith("application/javascript");
    return request.body().length == 0 || (isTextual && isUtf8(request.body()));
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

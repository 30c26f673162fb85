package dev.amphibian.awslambda;

import dev.amphibian.runtime.Headers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a body may travel as text. The gateway sends text on in UTF-8, whatever charset
 * the answer names, so the bytes decide: only what UTF-8 gives back unchanged is text.
 */
final class BodyText {

  private BodyText() {}

  /** The body as text, or null if it must travel in base64. */
  static @Nullable String of(Headers headers, byte[] body) {
    if (body.length == 0) {
      return "";
    }
    String encoding = headers.first("Content-Encoding").orElse("identity");
    String type = headers.first("Content-Type").orElse("");
    if (!encoding.equalsIgnoreCase("identity") || !mayBeText(type)) {
      return null;
    }
    return decode(body);
  }

  private static boolean mayBeText(String contentType) {
    int end = contentType.indexOf(';');
    String type =
        (end < 0 ? contentType : contentType.substring(0, end)).trim().toLowerCase(Locale.ROOT);
    if (type.isEmpty() || type.startsWith("text/")) {
      return true;
    }
    return type.endsWith("+json")
        || type.endsWith("+xml")
        || type.endsWith("+yaml")
        || isTextApplication(type);
  }

  private static boolean isTextApplication(String type) {
    return switch (type) {
      case "application/json",
          "application/xml",
          "application/javascript",
          "application/ecmascript",
          "application/yaml",
          "application/x-ndjson",
          "application/graphql",
          "application/x-www-form-urlencoded" ->
          true;
      default -> false;
    };
  }

  private static @Nullable String decode(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}

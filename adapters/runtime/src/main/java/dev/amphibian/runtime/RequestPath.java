package dev.amphibian.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * Decodes and normalises a request path as Tomcat's {@code CoyoteAdapter} does by default (9, 10.1
 * and 11).
 */
public final class RequestPath {

  private RequestPath() {}

  /**
   * The path by which servlets and filters are found; empty if Tomcat answers 400.
   *
   * @param isTomcat9 whether bytes that are no UTF-8 become U+FFFD, instead of being refused
   */
  public static Optional<String> decoded(String raw, boolean isTomcat9) {
    if (!raw.startsWith("/")) {
      return Optional.empty();
    }
    return decode(withoutParameters(raw), isTomcat9).flatMap(RequestPath::normalised);
  }

  /** Whether Tomcat serves the path, without decoding it if there is nothing to decode. */
  public static boolean isServed(String raw, boolean isTomcat9) {
    boolean isPlain =
        raw.startsWith("/") && raw.indexOf('%') < 0 && raw.indexOf('\\') < 0 && !raw.contains("/.");
    return isPlain || decoded(raw, isTomcat9).isPresent();
  }

  /** Without {@code ;name=value} in any segment. */
  private static String withoutParameters(String raw) {
    StringBuilder plain = new StringBuilder(raw.length());
    boolean inside = false;
    for (int at = 0; at < raw.length(); at++) {
      char next = raw.charAt(at);
      inside = next == ';' || (inside && next != '/');
      if (!inside) {
        plain.append(next);
      }
    }
    return plain.toString();
  }

  private static Optional<String> decode(String path, boolean isTomcat9) {
    // An encoded slash would change the path's segments; Tomcat refuses it by default
    if (path.toLowerCase(Locale.ROOT).contains("%2f")) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Percent.decode(path);
      String decoded =
          isTomcat9
              ? new String(bytes, StandardCharsets.UTF_8)
              : Percent.text(bytes, StandardCharsets.UTF_8);
      boolean refused = decoded.indexOf('\\') >= 0 || decoded.indexOf('\0') >= 0;
      return refused ? Optional.empty() : Optional.of(decoded);
    } catch (IllegalArgumentException undecodable) {
      return Optional.empty();
    }
  }

  private static Optional<String> normalised(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        if (segments.isEmpty()) {
          return Optional.empty();
        }
        segments.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    String joined = "/" + String.join("/", segments);
    boolean slash = path.endsWith("/") && joined.length() > 1;
    return Optional.of(slash ? joined + "/" : joined);
  }
}

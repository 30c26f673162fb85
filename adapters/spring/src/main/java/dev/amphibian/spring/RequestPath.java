package dev.amphibian.spring;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Decodes and normalises a request path as Tomcat's {@code CoyoteAdapter} does by default (10.1 and
 * 11).
 */
final class RequestPath {

  private RequestPath() {}

  /** The path by which servlets and filters are found; empty if Tomcat answers 400. */
  static Optional<String> decoded(String raw) {
    if (!raw.startsWith("/")) {
      return Optional.empty();
    }
    return decode(withoutParameters(raw)).flatMap(RequestPath::normalised);
  }

  /** Without {@code ;name=value} in any segment. */
  private static String withoutParameters(String raw) {
    StringBuilder plain = new StringBuilder(raw.length());
    boolean inside = false;
    for (char next : raw.toCharArray()) {
      inside = next == ';' || inside && next != '/';
      if (!inside) {
        plain.append(next);
      }
    }
    return plain.toString();
  }

  private static Optional<String> decode(String path) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(path.length());
    byte[] raw = path.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < raw.length; at++) {
      int next = raw[at];
      if (next == '%') {
        next = at + 2 < raw.length ? hex(raw[at + 1]) * 16 + hex(raw[at + 2]) : -1;
        at += 2;
        // An encoded slash would change the path's segments; Tomcat refuses it by default
        if (next < 0 || next == '/') {
          return Optional.empty();
        }
      }
      if (next == '\\' || next == 0) {
        return Optional.empty();
      }
      bytes.write(next);
    }
    return text(bytes.toByteArray());
  }

  /** Negative enough that no second digit makes the pair valid. */
  private static int hex(byte digit) {
    int value = Character.digit(digit, 16);
    return value < 0 ? -1_000 : value;
  }

  private static Optional<String> text(byte[] utf8) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException broken) {
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

package dev.amphibian.awslambda;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of a path and of a query's parts (RFC 3986, sections 2, 3.3 and 3.4). */
final class Percent {

  private static final String HEX = "0123456789ABCDEF";

  /** What means nothing anywhere in an address, beside letters and digits. */
  private static final String UNRESERVED = "-._~";

  /** What else may stand in a path as it is. */
  private static final String PLAIN = "/!$&'()*+,;=:@";

  private Percent() {}

  /** A path, with a slash in front. */
  static String rooted(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }

  /** Encodes what means something in a query or may not stand there. */
  static String encodeValue(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder result = new StringBuilder(bytes.length + 16);
    for (byte each : bytes) {
      char c = (char) (each & 0xFF);
      if (isUnreserved(c)) {
        result.append(c);
      } else {
        append(c, result);
      }
    }
    return result.toString();
  }

  /**
   * Encodes what may not stand in a path.
   *
   * @param encoded whether valid escapes such as {@code %2F} are escapes already; otherwise their
   *     percent sign is encoded too
   */
  static String encodePath(String path, boolean encoded) {
    if (isPlain(path)) {
      return path;
    }
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    StringBuilder result = new StringBuilder(bytes.length + 16);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      if (isPlain(c) || (encoded && isEscape(bytes, i))) {
        result.append(c);
      } else {
        append(c, result);
      }
    }
    return result.toString();
  }

  private static boolean isPlain(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (!isPlain(path.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static void append(char octet, StringBuilder result) {
    result.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
  }

  private static boolean isPlain(char c) {
    return isUnreserved(c) || PLAIN.indexOf(c) >= 0;
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED.indexOf(c) >= 0;
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return bytes[at] == '%'
        && at + 2 < bytes.length
        && Character.digit(bytes[at + 1], 16) >= 0
        && Character.digit(bytes[at + 2], 16) >= 0;
  }
}

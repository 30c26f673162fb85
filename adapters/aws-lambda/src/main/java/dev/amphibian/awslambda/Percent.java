package dev.amphibian.awslambda;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of a path (RFC 3986, section 3.3). */
final class Percent {

  private static final String HEX = "0123456789ABCDEF";

  /** What may stand in a path as it is, beside letters and digits. */
  private static final String PLAIN = "/-._~!$&'()*+,;=:@";

  private Percent() {}

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
        result.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
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

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN.indexOf(c) >= 0;
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return bytes[at] == '%'
        && at + 2 < bytes.length
        && Character.digit(bytes[at + 1], 16) >= 0
        && Character.digit(bytes[at + 2], 16) >= 0;
  }
}

package dev.amphibian.spring;

import dev.amphibian.runtime.Percent;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code a=1&b=2} as Tomcat reads queries and forms. */
final class UrlEncoded {

  private UrlEncoded() {}

  /**
   * Adds what {@code text} holds to {@code parameters}, in order.
   *
   * @throws BadParameter by Servlet 6.1, if a pair has no name or can't be decoded; Tomcat 10.1
   *     leaves such a pair out, or guesses
   */
  static void read(String text, Charset charset, Map<String, List<String>> parameters) {
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      if (!name.isEmpty()) {
        add(name, value, charset, parameters);
      } else if (equals == 0 && ServletVersion.IS_6_1) {
        throw new BadParameter("The parameter %s has no name".formatted(pair));
      }
    }
  }

  private static void add(
      String name, String value, Charset charset, Map<String, List<String>> parameters) {
    try {
      String plain = decode(value, charset);
      parameters.computeIfAbsent(decode(name, charset), unused -> new ArrayList<>()).add(plain);
    } catch (IllegalArgumentException undecodable) {
      if (ServletVersion.IS_6_1) {
        throw new BadParameter(
            "The parameter %s can't be decoded: %s".formatted(name, undecodable.getMessage()));
      }
    }
  }

  private static String decode(String encoded, Charset charset) {
    byte[] bytes = Percent.decode(encoded.replace('+', ' '));
    return ServletVersion.IS_6_1 ? Percent.text(bytes, charset) : new String(bytes, charset);
  }
}

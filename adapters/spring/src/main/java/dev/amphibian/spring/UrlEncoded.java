package dev.amphibian.spring;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code a=1&b=2} as Tomcat reads queries and forms. */
final class UrlEncoded {

  private UrlEncoded() {}

  /** Adds what {@code text} holds to {@code parameters}, in order; pairs it can't decode go. */
  static void read(String text, Charset charset, Map<String, List<String>> parameters) {
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      if (!name.isEmpty()) {
        add(name, value, charset, parameters);
      }
    }
  }

  private static void add(
      String name, String value, Charset charset, Map<String, List<String>> parameters) {
    try {
      String key = URLDecoder.decode(name, charset);
      String plain = URLDecoder.decode(value, charset);
      parameters.computeIfAbsent(key, unused -> new ArrayList<>()).add(plain);
    } catch (IllegalArgumentException undecodable) {
      // Tomcat drops such a pair and keeps the others
    }
  }
}

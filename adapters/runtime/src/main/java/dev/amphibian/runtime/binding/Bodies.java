package dev.amphibian.runtime.binding;

import java.util.Locale;

/** Which bodies Spring's JSON converter reads. */
final class Bodies {

  private Bodies() {}

  static boolean isJson(String contentType) {
    int semicolon = contentType.indexOf(';');
    String plain = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    String type = plain.trim().toLowerCase(Locale.ROOT);
    return type.equals("application/json")
        || (type.startsWith("application/") && type.endsWith("+json"));
  }
}

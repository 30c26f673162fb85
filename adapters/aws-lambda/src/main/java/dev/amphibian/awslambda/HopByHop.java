package dev.amphibian.awslambda;

import java.util.Locale;

/** Header fields that belong to one connection, not to the message (RFC 9110, section 7.6.1). */
final class HopByHop {

  private HopByHop() {}

  static boolean contains(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade" ->
          true;
      default -> false;
    };
  }
}

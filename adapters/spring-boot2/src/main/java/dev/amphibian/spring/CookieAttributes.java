package dev.amphibian.spring;

import java.util.Map;
import javax.servlet.http.Cookie;

/** The attributes of a cookie for which the Servlet API has no method of their own: none in 4.0. */
final class CookieAttributes {

  private CookieAttributes() {}

  static Map<String, String> of(Cookie cookie) {
    return Map.of();
  }
}

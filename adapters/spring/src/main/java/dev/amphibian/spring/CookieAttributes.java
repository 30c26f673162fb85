package dev.amphibian.spring;

import jakarta.servlet.http.Cookie;
import java.util.Map;

/** The attributes of a cookie for which the Servlet API has no method of their own. */
final class CookieAttributes {

  private CookieAttributes() {}

  static Map<String, String> of(Cookie cookie) {
    return cookie.getAttributes();
  }
}

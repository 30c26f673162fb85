package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

/** Attributes without a method of their own, which are new in Servlet 6. */
class CookieAttributesTest {

  @Test
  void areWrittenLast() {
    Cookie cookie = new Cookie("id", "7");
    cookie.setAttribute("Priority", "High");
    cookie.setAttribute("SameSite", "Lax");
    cookie.setHttpOnly(true);
    assertThat(Cookies.write(cookie)).isEqualTo("id=7; HttpOnly; SameSite=Lax; Priority=High");
  }
}

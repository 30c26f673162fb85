package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cookies in and out. */
class CookiesTest {

  @Test
  void readsWhatIsWellFormed() {
    assertThat(Cookies.read(List.of("a=1; b=x=y", "c=; bad name=1; d=1,2; =e")))
        .extracting(it -> it.getName() + ":" + it.getValue())
        .containsExactly("a:1", "b:x=y", "c:");
  }

  @Test
  void writesAttributesInTheOrderOfTomcat() {
    Cookie cookie = new Cookie("id", "7");
    cookie.setPath("/p");
    cookie.setDomain("a.example");
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    assertThat(Cookies.write(cookie))
        .isEqualTo("id=7; Domain=a.example; Path=/p; Secure; HttpOnly");
  }

  @Test
  void writesAnAge() {
    Cookie cookie = new Cookie("id", "7");
    cookie.setMaxAge(60);
    assertThat(Cookies.write(cookie)).matches("id=7; Max-Age=60; Expires=\\w{3}, .* GMT");
  }
}

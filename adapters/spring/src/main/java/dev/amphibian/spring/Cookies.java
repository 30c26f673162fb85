package dev.amphibian.spring;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cookies as Tomcat's {@code Rfc6265CookieProcessor} reads and writes them. */
final class Cookies {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);
  // Name and value of RFC 6265, 4.1.1, and bytes above ASCII; what doesn't fit is left out
  private static final Pattern PAIR =
      Pattern.compile(
          "[ \\t]*([\\w!#$%&'*+.^`|~-]+)[ \\t]*(?:=[ \\t]*"
              + "(\"[^\\x00-\\x20\",;\\\\\\x7f]*\"|[^\\x00-\\x20\",;\\\\\\x7f]*)[ \\t]*)?");
  // Ten seconds after the epoch: some browsers took the epoch itself for "no date"
  private static final Instant LONG_AGO = Instant.ofEpochSecond(10);
  private static final Set<String> OWN =
      Set.of("comment", "domain", "max-age", "path", "secure", "httponly", "samesite");

  private Cookies() {}

  static List<Cookie> read(List<String> headers) {
    return headers.stream()
        .flatMap(header -> Arrays.stream(header.split(";")))
        .map(PAIR::matcher)
        .filter(Matcher::matches)
        .map(pair -> new Cookie(pair.group(1), value(pair.group(2))))
        .toList();
  }

  private static String value(@Nullable String written) {
    String value = Objects.requireNonNullElse(written, "");
    boolean quoted = value.length() > 1 && value.startsWith("\"");
    // Tomcat 11 takes the quotes for a part of the value
    return quoted && !ServletVersion.IS_6_1 ? value.substring(1, value.length() - 1) : value;
  }

  static String write(Cookie cookie) {
    StringBuilder text = new StringBuilder(cookie.getName()).append('=');
    text.append(cookie.getValue() == null ? "" : cookie.getValue());
    writeAge(cookie.getMaxAge(), text);
    writeIfGiven("Domain", cookie.getDomain(), text);
    writeIfGiven("Path", cookie.getPath(), text);
    text.append(cookie.getSecure() ? "; Secure" : "");
    text.append(cookie.isHttpOnly() ? "; HttpOnly" : "");
    Map<String, String> attributes = CookieAttributes.of(cookie);
    writeIfGiven("SameSite", attributes.get("SameSite"), text);
    attributes.forEach((name, value) -> writeOther(name, value, text));
    return text.toString();
  }

  private static void writeAge(int seconds, StringBuilder text) {
    if (seconds > 0) {
      text.append("; Max-Age=").append(seconds);
      text.append("; Expires=").append(DATE.format(Instant.now().plusSeconds(seconds)));
    } else if (seconds == 0) {
      text.append(ServletVersion.IS_6_1 ? "" : "; Max-Age=0");
      text.append("; Expires=").append(DATE.format(LONG_AGO));
    }
  }

  private static void writeIfGiven(String name, @Nullable String value, StringBuilder text) {
    if (value != null && !value.isEmpty()) {
      text.append("; ").append(name).append('=').append(value);
    }
  }

  private static void writeOther(String name, String value, StringBuilder text) {
    if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
      text.append("; ").append(name).append(value.isEmpty() ? "" : "=" + value);
    }
  }
}

package dev.amphibian.spring;

import jakarta.servlet.http.Cookie;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpSession;

/**
 * The HTTP sessions of this process, as an embedded Tomcat keeps and announces them. Whether the
 * caller's next call comes to the same process is the platform's affair, as it is a load balancer's
 * in front of several containers.
 *
 * <p>Safe for concurrent calls.
 */
final class Sessions {

  private static final String SETTINGS = "server.servlet.session.";
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
  private static final int ID_BYTES = 16;

  private final Environment settings;
  private final FunctionServletContext context;
  // Asked for with every call, and every address in an answer
  private final String cookieName;
  private final boolean rewriteAddresses;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  Sessions(Environment settings, FunctionServletContext context) {
    this.settings = settings;
    this.context = context;
    this.cookieName = cookieSetting("name", "JSESSIONID");
    this.rewriteAddresses =
        settings
            .getProperty(SETTINGS + "tracking-modes", "cookie,url")
            .toLowerCase(Locale.ROOT)
            .contains("url");
  }

  String cookieName() {
    return cookieName;
  }

  /** The session of this id, if it is known and still valid. */
  @Nullable MockHttpSession find(String id) {
    @Nullable Kept found = kept.get(id);
    return found == null || found.hasEnded() ? null : found;
  }

  MockHttpSession create() {
    kept.values().stream().filter(Kept::hasEnded).toList().forEach(Kept::expire);
    Kept created = new Kept();
    kept.put(created.getId(), created);
    context.sessionBegins(created);
    return created;
  }

  /** The value of {@code Set-Cookie} that tells the caller the id of its session. */
  String cookie(MockHttpSession session, boolean isSecure) {
    Cookie cookie = new Cookie(cookieName, session.getId());
    String root = context.getContextPath().isEmpty() ? "/" : context.getContextPath();
    cookie.setPath(cookieSetting("path", root));
    String domain = cookieSetting("domain", "");
    if (!domain.isEmpty()) {
      cookie.setDomain(domain);
    }
    cookie.setHttpOnly(Boolean.parseBoolean(cookieSetting("http-only", "true")));
    cookie.setSecure(isSecure || Boolean.parseBoolean(cookieSetting("secure", "false")));
    cookie.setMaxAge(Math.toIntExact(seconds("cookie.max-age", Duration.ofSeconds(-1))));
    String sameSite = cookieSetting("same-site", "");
    return Cookies.write(cookie)
        + (sameSite.isEmpty() ? "" : "; SameSite=" + capitalised(sameSite));
  }

  /** Whether addresses in answers may carry the id of a session. */
  boolean rewriteAddresses() {
    return rewriteAddresses;
  }

  private String cookieSetting(String name, String otherwise) {
    return settings.getProperty(SETTINGS + "cookie." + name, otherwise);
  }

  private long seconds(String name, Duration otherwise) {
    String value = settings.getProperty(SETTINGS + name, "");
    return value.isEmpty()
        ? otherwise.toSeconds()
        : DurationStyle.detectAndParse(value, ChronoUnit.SECONDS).toSeconds();
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT)
        + word.substring(1).toLowerCase(Locale.ROOT);
  }

  private String newId() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return HexFormat.of().withUpperCase().formatHex(id);
  }

  /** A session that several calls may use at once, which the mock's map isn't made for. */
  private final class Kept extends MockHttpSession {

    private volatile String id = newId();

    Kept() {
      super(context);
      setMaxInactiveInterval(Math.toIntExact(seconds("timeout", HALF_AN_HOUR)));
    }

    boolean hasEnded() {
      int seconds = getMaxInactiveInterval();
      return isInvalid()
          || seconds > 0 && System.currentTimeMillis() - getLastAccessedTime() > 1000L * seconds;
    }

    @Override
    public String getId() {
      return id;
    }

    @Override
    public String changeSessionId() {
      kept.remove(id);
      id = newId();
      kept.put(id, this);
      return id;
    }

    @Override
    public void invalidate() {
      context.sessionEnds(this);
      kept.remove(id);
      super.invalidate();
    }

    void expire() {
      if (!isInvalid()) {
        invalidate();
      }
    }

    @Override
    public synchronized @Nullable Object getAttribute(String name) {
      return super.getAttribute(name);
    }

    @Override
    public synchronized void setAttribute(String name, @Nullable Object value) {
      super.setAttribute(name, value);
    }

    @Override
    public synchronized void removeAttribute(String name) {
      super.removeAttribute(name);
    }

    @Override
    public synchronized Enumeration<String> getAttributeNames() {
      return super.getAttributeNames();
    }
  }
}

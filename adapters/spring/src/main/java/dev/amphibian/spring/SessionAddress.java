package dev.amphibian.spring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that carry the id of a new session for callers that may not take cookies, as Tomcat
 * writes them.
 */
final class SessionAddress {

  private static final String PARAMETER = ";jsessionid=";

  private SessionAddress() {}

  /** The address itself unless it leads back to this application within a session just begun. */
  static String of(String address, HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    if (session == null
        || address.startsWith("#")
        || request.isRequestedSessionIdFromCookie()
        || !isOurs(Location.absolute(address, request), request)) {
      return address;
    }
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    int anchor = path.indexOf('#');
    int end = anchor < 0 ? path.length() : anchor;
    return end == 0 || path.contains(PARAMETER)
        ? address
        : address.substring(0, end) + PARAMETER + session.getId() + address.substring(end);
  }

  private static boolean isOurs(String absolute, HttpServletRequest request) {
    try {
      URI address = new URI(absolute);
      return request.getScheme().equalsIgnoreCase(address.getScheme())
          && request.getServerName().equalsIgnoreCase(address.getHost())
          && request.getServerPort() == port(address)
          && (address.getRawPath() + "/").startsWith(request.getContextPath() + "/");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
  }
}

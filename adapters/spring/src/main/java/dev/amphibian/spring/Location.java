package dev.amphibian.spring;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;

/** Makes redirects absolute, as Tomcat does by Boot's default. */
final class Location {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  private Location() {}

  static String absolute(String location, HttpServletRequest request) {
    if (location.startsWith("//")) {
      return request.getScheme() + ":" + location;
    }
    if (SCHEME.matcher(location).matches()) {
      return location;
    }
    String path =
        location.startsWith("/") ? location : directory(request.getRequestURI()) + location;
    return server(request) + withoutDots(path);
  }

  private static String directory(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String server(HttpServletRequest request) {
    String scheme = request.getScheme();
    int port = request.getServerPort();
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
  }

  private static String withoutDots(String path) {
    return path.contains("/.") ? URI.create(path).normalize().toString() : path;
  }
}

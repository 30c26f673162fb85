package dev.amphibian.spring;

/** Matches paths as the Servlet specification (6.0, 12.2) says, for filters. */
final class UrlPattern {

  private UrlPattern() {}

  static boolean matches(String pattern, String path) {
    if (pattern.equals("/*")) {
      return true;
    }
    if (pattern.endsWith("/*")) {
      String prefix = pattern.substring(0, pattern.length() - 2);
      return path.equals(prefix) || path.startsWith(prefix + "/");
    }
    if (pattern.startsWith("*.")) {
      return path.substring(path.lastIndexOf('/') + 1).endsWith(pattern.substring(1));
    }
    return pattern.equals(path);
  }
}

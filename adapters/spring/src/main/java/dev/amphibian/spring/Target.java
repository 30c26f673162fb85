package dev.amphibian.spring;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.MappingMatch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletMapping;

/**
 * A servlet found for a path, and how the path divides for it (Servlet specification 6.0, 12.1).
 *
 * @param servlet the servlet
 * @param pattern the pattern that matched
 * @param match in which way it matched
 * @param servletPath the decoded path as far as the pattern names it
 * @param pathInfo the decoded path behind that; null if none
 */
record Target(
    MappedServlet servlet,
    String pattern,
    MappingMatch match,
    String servletPath,
    @Nullable String pathInfo) {

  static Optional<Target> of(MappedServlet servlet, String pattern, String path) {
    if (pattern.equals("/")) {
      return Optional.of(new Target(servlet, pattern, MappingMatch.DEFAULT, path, null));
    }
    if (!UrlPattern.matches(pattern, path)) {
      return Optional.empty();
    }
    if (!pattern.endsWith("/*")) {
      MappingMatch match = pattern.startsWith("*.") ? MappingMatch.EXTENSION : MappingMatch.EXACT;
      return Optional.of(new Target(servlet, pattern, match, path, null));
    }
    String prefix = pattern.substring(0, pattern.length() - 2);
    String rest = path.substring(prefix.length());
    return Optional.of(
        new Target(servlet, pattern, MappingMatch.PATH, prefix, rest.isEmpty() ? null : rest));
  }

  /** Exact before prefix, longer prefix before shorter, extension next, default last. */
  int rank() {
    return switch (match) {
      case CONTEXT_ROOT, EXACT -> 0;
      case PATH -> 1_000_000 - pattern.length();
      case EXTENSION -> 2_000_000;
      case DEFAULT -> 3_000_000;
    };
  }

  HttpServletMapping mapping() {
    String value =
        switch (match) {
          case PATH -> pathInfo == null ? "" : pathInfo.substring(1);
          case EXACT -> servletPath.substring(1);
          default -> "";
        };
    return new MockHttpServletMapping(value, pattern, servlet.getName(), match);
  }
}

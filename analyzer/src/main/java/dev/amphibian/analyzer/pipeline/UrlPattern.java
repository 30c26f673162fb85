package dev.amphibian.analyzer.pipeline;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths, as Spring, JAX-RS or a servlet container write it. Both sides of a comparison
 * may have placeholders: what a filter lies on, and the path of a handler.
 */
record UrlPattern(List<String> segments) {

  private static final String MANY = "**";
  private static final Pattern SPANNING = Pattern.compile("\\{\\*.*|\\{[^:]*:\\s*\\.[*+]\\}");
  private static final Pattern OPEN = Pattern.compile("\\{[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}|\\*|\\?");

  UrlPattern {
    segments = List.copyOf(segments);
  }

  /** A pattern of Spring MVC, WebFlux or JAX-RS. */
  static UrlPattern of(String path) {
    String[] parts = path.replaceFirst("^/", "").replaceFirst("/$", "").split("/", -1);
    return new UrlPattern(
        List.of(parts).stream()
            .filter(part -> parts.length > 1 || !part.isEmpty())
            .map(part -> SPANNING.matcher(part).matches() ? MANY : part)
            .toList());
  }

  /** A pattern of a servlet container, where a star at the end stands for all below. */
  static UrlPattern ofServlet(String pattern) {
    if (pattern.equals("/")) {
      return new UrlPattern(List.of(MANY));
    }
    return pattern.startsWith("*.")
        ? new UrlPattern(List.of(MANY, pattern))
        : of(pattern.endsWith("/*") ? pattern + "*" : pattern);
  }

  /** Whether some path may fit both. */
  boolean mayMeet(UrlPattern path) {
    return meet(segments, path.segments);
  }

  /** Whether every path that fits the other one fits this. */
  boolean covers(UrlPattern path) {
    return covers(segments, path.segments);
  }

  private static boolean meet(List<String> one, List<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return (one.isEmpty() ? other : one).stream().allMatch(MANY::equals);
    }
    if (one.get(0).equals(MANY)) {
      return meet(rest(one), other) || meet(one, rest(other));
    }
    if (other.get(0).equals(MANY)) {
      return meet(one, rest(other)) || meet(rest(one), other);
    }
    return segmentsMeet(one.get(0), other.get(0)) && meet(rest(one), rest(other));
  }

  private static boolean covers(List<String> wide, List<String> path) {
    if (wide.isEmpty()) {
      return path.isEmpty();
    }
    if (wide.get(0).equals(MANY)) {
      return covers(rest(wide), path) || !path.isEmpty() && covers(wide, rest(path));
    }
    return !path.isEmpty()
        && !path.get(0).equals(MANY)
        && segmentCovers(wide.get(0), path.get(0))
        && covers(rest(wide), rest(path));
  }

  private static List<String> rest(List<String> segments) {
    return segments.subList(1, segments.size());
  }

  private static boolean segmentsMeet(String one, String other) {
    boolean areBothOpen = isOpen(one) && isOpen(other);
    return areBothOpen || fits(one, other) || fits(other, one);
  }

  private static boolean segmentCovers(String wide, String segment) {
    return wide.equals(segment) || isFree(wide) || !isOpen(segment) && fits(wide, segment);
  }

  private static boolean isOpen(String segment) {
    return OPEN.matcher(segment).find();
  }

  /** Stands for any one segment: {@code *} or <code>{name}</code>, not <code>{id:[0-9]+}</code>. */
  private static boolean isFree(String segment) {
    return segment.equals("*") || segment.matches("\\{[^:{}]*\\}");
  }

  /** Whether a segment without placeholders fits one that may have some. */
  private static boolean fits(String pattern, String text) {
    StringBuilder regex = new StringBuilder();
    int from = 0;
    Matcher open = OPEN.matcher(pattern);
    while (open.find()) {
      regex.append(Pattern.quote(pattern.substring(from, open.start())));
      regex.append(regex(open.group()));
      from = open.end();
    }
    return text.matches(regex + Pattern.quote(pattern.substring(from)));
  }

  private static String regex(String placeholder) {
    int colon = placeholder.indexOf(':');
    if (colon < 0) {
      return placeholder.equals("?") ? "." : ".*";
    }
    String own = "(?:" + placeholder.substring(colon + 1, placeholder.length() - 1).strip() + ")";
    try {
      return Pattern.compile(own).pattern();
    } catch (PatternSyntaxException e) {
      return ".*";
    }
  }
}

package dev.amphibian.analyzer.entrypoint.jakarta;

/** Paths as {@code @Path} and {@code @ApplicationPath} give them, put together. */
final class UriTemplates {

  private UriTemplates() {}

  /** One slash between the two, one in front, none at the end: JAX-RS doesn't tell them apart. */
  static String join(String outer, String inner) {
    String joined = (trimmed(outer) + trimmed(inner));
    return joined.isEmpty() ? "/" : joined;
  }

  private static String trimmed(String path) {
    String inside = path.strip();
    int start = 0;
    while (start < inside.length() && inside.charAt(start) == '/') {
      start++;
    }
    int end = inside.length();
    while (end > start && inside.charAt(end - 1) == '/') {
      end--;
    }
    return start == end ? "" : "/" + inside.substring(start, end);
  }
}

package dev.amphibian.awslambda;

/** Whole segments at the beginning of a path. */
final class PathPrefix {

  private PathPrefix() {}

  /** The path without the named stage that an HTTP API leaves in front of it. */
  static String removeStage(Members event, String path) {
    String stage = event.inner("requestContext").text("stage");
    return stage.equals("$default") ? path : remove(stage, path);
  }

  /** The path without its first segments, if they are these; taken off once only. */
  static String remove(String segments, String path) {
    String bare = trimmed(segments);
    if (bare.isEmpty() || !path.startsWith(bare, 1)) {
      return path;
    }
    String rest = path.substring(1 + bare.length());
    if (rest.isEmpty()) {
      return "/";
    }
    return rest.startsWith("/") ? rest : path;
  }

  private static String trimmed(String segments) {
    int start = segments.startsWith("/") ? 1 : 0;
    int end = segments.endsWith("/") ? segments.length() - 1 : segments.length();
    return segments.substring(start, Math.max(start, end));
  }
}

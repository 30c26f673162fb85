package dev.amphibian.generator.target.awslambda;

import java.util.ArrayList;
import java.util.List;

/** Spring's path patterns in the words of an HTTP API's routes. */
final class GatewayPaths {

  private GatewayPaths() {}

  /** A route that lets everything through that the pattern matches. */
  static String of(String pattern) {
    List<String> segments = new ArrayList<>();
    for (String segment : pattern.split("/", -1)) {
      if (segment.isEmpty()) {
        continue;
      }
      if (segment.startsWith("{*") || segment.equals("**")) {
        segments.add("{rest+}");
        break;
      }
      segments.add(segment(segment, segments.size()));
    }
    return "/" + String.join("/", segments);
  }

  private static String segment(String segment, int index) {
    boolean isName = segment.matches("\\{[A-Za-z0-9_]+(:.*)?}");
    if (isName) {
      return "{" + segment.substring(1).replaceAll("[:}].*", "") + "}";
    }
    return segment.matches(".*[{*?].*") ? "{segment" + (index + 1) + "}" : segment;
  }
}

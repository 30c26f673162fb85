package dev.amphibian.maven;

import dev.amphibian.generator.wiring.WiredFunction;
import dev.amphibian.local.parity.Request;
import java.util.List;
import java.util.regex.Pattern;

/** Tells which requests of a file are meant for a function: those that its path patterns fit. */
final class Routes {

  private final List<Pattern> paths;

  Routes(WiredFunction function) {
    this.paths = function.routes().stream().map(Routes::pattern).toList();
  }

  boolean fits(Request request) {
    String path = request.target().replaceFirst("\\?.*", "");
    return paths.stream().anyMatch(pattern -> pattern.matcher(path).matches());
  }

  /** One segment for each variable, any number for two stars. */
  private static Pattern pattern(String route) {
    StringBuilder regex = new StringBuilder();
    for (String segment : route.split("/")) {
      if (segment.isEmpty()) {
        continue;
      }
      regex.append(
          segment.equals("**") ? "(/.*)?" : "/" + segment.replaceAll("\\{[^/]*}|\\*", "[^/]+"));
    }
    return Pattern.compile(regex + "/?");
  }
}

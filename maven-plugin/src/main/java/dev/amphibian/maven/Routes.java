package dev.amphibian.maven;

import dev.amphibian.generator.wiring.WiredEntry;
import dev.amphibian.generator.wiring.WiredFunction;
import dev.amphibian.local.parity.Request;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells for which function a request is meant: as a gateway would, for the one whose route fits it
 * with the fewest variables; where no route has its verb, for one whose path fits.
 */
final class Routes {

  private final List<WiredFunction> functions;

  Routes(List<WiredFunction> functions) {
    this.functions = List.copyOf(functions);
  }

  /** The name of the function that is to answer. */
  Optional<String> functionFor(Request request) {
    String path = request.target().replaceFirst("\\?.*", "");
    List<Candidate> fitting =
        functions.stream().flatMap(f -> candidates(f, request, path)).toList();
    return fitting.stream()
        .min(
            Comparator.comparing(Candidate::hasVerb).reversed().thenComparing(Candidate::variables))
        .map(candidate -> candidate.function().name());
  }

  private static Stream<Candidate> candidates(
      WiredFunction function, Request request, String path) {
    return function.entries().stream().flatMap(entry -> candidates(function, entry, request, path));
  }

  private static Stream<Candidate> candidates(
      WiredFunction function, WiredEntry entry, Request request, String path) {
    Set<String> verbs = entry.verbs();
    boolean hasVerb = verbs.isEmpty() || verbs.contains(request.method());
    return entry.routes().stream()
        .filter(route -> pattern(route).matcher(path).matches())
        .map(route -> new Candidate(function, hasVerb, variables(route)));
  }

  /** One segment for each variable, any number for two stars. */
  private static Pattern pattern(String route) {
    StringBuilder regex = new StringBuilder();
    for (String segment : route.split("/")) {
      if (!segment.isEmpty()) {
        regex.append(
            segment.equals("**") ? "(/.*)?" : "/" + segment.replaceAll("\\{[^/]*}|\\*", "[^/]+"));
      }
    }
    return Pattern.compile(regex + "/?");
  }

  private static long variables(String route) {
    return route.chars().filter(c -> c == '{' || c == '*').count();
  }

  private record Candidate(WiredFunction function, boolean hasVerb, long variables) {}
}

package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the application's own controllers answer, so that it never reaches Spring Data REST's.
 *
 * @param verbs per path, its variables without names: the verbs, empty for any
 */
record AnsweredBefore(Map<String, Set<String>> verbs) {

  static AnsweredBefore of(Codebase codebase) {
    return new AnsweredBefore(
        new SpringMvcFinder()
            .find(codebase)
            .flatMap(found -> http(found).stream())
            .flatMap(http -> http.paths().stream().map(path -> Map.entry(unnamed(path), http)))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> entry.getValue().verbs(),
                    AnsweredBefore::together)));
  }

  private static Set<String> together(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return some.isEmpty() || more.isEmpty() ? Set.of() : all;
  }

  /** What is left of a resource. */
  Stream<Found> left(Found resource) {
    Trigger.Http http = http(resource).orElseThrow();
    if (http.paths().stream().noneMatch(path -> verbs.containsKey(unnamed(path)))) {
      return Stream.of(resource);
    }
    return http.paths().stream().flatMap(path -> left(resource, http, path));
  }

  private Stream<Found> left(Found resource, Trigger.Http http, String path) {
    Set<String> taken = verbs.get(unnamed(path));
    Set<String> free = new TreeSet<>(http.verbs());
    if (taken != null) {
      free.removeIf(verb -> taken.isEmpty() || taken.contains(verb) || isHeadOf(taken, verb));
    }
    return free.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Found(
                resource.type(),
                resource.method(),
                new Trigger.Http(http.system(), free, List.of(path))));
  }

  /** What answers {@code GET} answers {@code HEAD}. */
  private static boolean isHeadOf(Set<String> taken, String verb) {
    return verb.equals("HEAD") && taken.contains("GET");
  }

  private static Optional<Trigger.Http> http(Found found) {
    return found.trigger() instanceof Trigger.Http http ? Optional.of(http) : Optional.empty();
  }

  private static String unnamed(String path) {
    return path.replaceAll("\\{[^/{}]*}", "{}");
  }
}

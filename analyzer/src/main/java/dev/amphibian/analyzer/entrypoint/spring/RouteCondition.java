package dev.amphibian.analyzer.entrypoint.spring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which requests a route takes, as far as verbs and paths go.
 *
 * @param verbs empty for any
 * @param paths empty for any
 * @param isKnown whether the paths are all constant
 */
record RouteCondition(Set<String> verbs, List<String> paths, boolean isKnown) {

  static final RouteCondition ANY = new RouteCondition(Set.of(), List.of(), true);
  static final RouteCondition UNKNOWN = new RouteCondition(Set.of(), List.of(), false);

  static RouteCondition ofVerbs(Set<String> verbs) {
    return new RouteCondition(verbs, List.of(), true);
  }

  static RouteCondition ofPath(String path) {
    return new RouteCondition(Set.of(), List.of(path), true);
  }

  /** Both hold. */
  RouteCondition and(RouteCondition other) {
    return new RouteCondition(
        verbs.isEmpty() ? other.verbs : verbs,
        paths.isEmpty() ? other.paths : paths,
        isKnown && other.isKnown);
  }

  /** One of them holds. */
  RouteCondition or(RouteCondition other) {
    Set<String> either = new LinkedHashSet<>(verbs);
    either.addAll(other.verbs);
    return new RouteCondition(
        verbs.isEmpty() || other.verbs.isEmpty() ? Set.of() : either,
        paths.isEmpty() || other.paths.isEmpty()
            ? List.of()
            : Stream.concat(paths.stream(), other.paths.stream()).distinct().toList(),
        isKnown && other.isKnown);
  }

  /** This one holds, and the inner one for the rest of the path. */
  RouteCondition nesting(RouteCondition inner) {
    return new RouteCondition(
        inner.verbs.isEmpty() ? verbs : inner.verbs,
        paths.isEmpty() ? inner.paths : PathPatterns.combined(paths, inner.paths),
        isKnown && inner.isKnown);
  }
}

package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.Confidence;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * On which paths something lies.
 *
 * @param included the patterns that it is registered for; none for all paths
 * @param excluded the patterns that are taken out of these
 * @param isKnown whether these are all; else it lies at most possibly on what they allow
 */
record Scope(List<UrlPattern> included, List<UrlPattern> excluded, boolean isKnown) {

  /** All paths. */
  static final Scope EVERYWHERE = new Scope(List.of(), List.of(), true);

  /** Nobody can say which. */
  static final Scope UNKNOWN = new Scope(List.of(), List.of(), false);

  Scope {
    included = List.copyOf(included);
    excluded = List.copyOf(excluded);
  }

  /** What a servlet container's patterns say. */
  static Scope ofServlet(Collection<String> patterns) {
    return new Scope(patterns.stream().map(UrlPattern::ofServlet).toList(), List.of(), true);
  }

  /** The same, where further paths may be taken out. */
  Scope atMostPossibly() {
    return new Scope(included, excluded, false);
  }

  /** How surely it lies on the way to a handler with these paths; not at all if empty. */
  Optional<Confidence> on(List<UrlPattern> paths) {
    Confidence most = isKnown ? Confidence.LIKELY : Confidence.POSSIBLE;
    if (paths.isEmpty()) {
      boolean isForAll = included.isEmpty() && excluded.isEmpty();
      return Optional.of(isForAll ? most : Confidence.POSSIBLE);
    }
    return paths.stream()
        .flatMap(path -> on(path).stream())
        .max(Confidence::compareTo)
        .map(most::and);
  }

  private Optional<Confidence> on(UrlPattern path) {
    boolean mayBeIn = included.isEmpty() || included.stream().anyMatch(in -> in.mayMeet(path));
    if (!mayBeIn || excluded.stream().anyMatch(out -> out.covers(path))) {
      return Optional.empty();
    }
    boolean isIn = included.isEmpty() || included.stream().anyMatch(in -> in.covers(path));
    boolean mayBeOut = excluded.stream().anyMatch(out -> out.mayMeet(path));
    return Optional.of(isIn && !mayBeOut ? Confidence.LIKELY : Confidence.POSSIBLE);
  }
}

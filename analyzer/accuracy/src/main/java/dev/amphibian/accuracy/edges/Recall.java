package dev.amphibian.accuracy.edges;

import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many of the calls that were seen the call graph has. */
final class Recall {

  private final Map<MethodId, Set<MethodId>> edges = new HashMap<>();
  private final Map<MethodId, Set<MethodId>> reachable = new HashMap<>();
  private final List<MethodId> entryPoints;
  private final Collection<SeenEdge> seen;

  Recall(Application application, SourceMethods methods, Collection<SeenEdge> seen) {
    this.seen = seen;
    this.entryPoints =
        application.entryPoints().stream()
            .filter(point -> !(point.trigger() instanceof Trigger.Start))
            .map(point -> methods.of(point.method()))
            .toList();
    application.codebase().types().stream()
        .flatMap(type -> type.methods().stream())
        .flatMap(method -> application.calls().calls(method.id()).stream())
        .forEach(edge -> add(methods.of(edge.from()), methods.of(edge.to())));
  }

  private void add(MethodId from, MethodId to) {
    edges.computeIfAbsent(from, unused -> new HashSet<>()).add(to);
  }

  /** What is handed on is there if one entry point's slice holds both who did and what follows. */
  boolean has(SeenEdge edge) {
    return edges.getOrDefault(edge.from(), Set.of()).contains(edge.to())
        || (edge.isHandedOn()
            && entryPoints.stream()
                .map(this::reachableFrom)
                .anyMatch(slice -> slice.contains(edge.from()) && slice.contains(edge.to())));
  }

  /** Whether the callee is known to run when the caller does, by whatever way. */
  boolean reaches(SeenEdge edge) {
    return has(edge) || reachableFrom(edge.from()).contains(edge.to());
  }

  private Set<MethodId> reachableFrom(MethodId start) {
    return reachable.computeIfAbsent(start, this::findReachable);
  }

  private Set<MethodId> findReachable(MethodId start) {
    Set<MethodId> found = new HashSet<>(Set.of(start));
    List<MethodId> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      for (MethodId next : edges.getOrDefault(open.remove(open.size() - 1), Set.of())) {
        if (found.add(next)) {
          open.add(next);
        }
      }
    }
    return found;
  }

  List<SeenEdge> missing() {
    return seen.stream().filter(edge -> !has(edge)).toList();
  }

  /** One line for the edges of some sort. */
  String line(String name, Collection<SeenEdge> some) {
    long present = some.stream().filter(this::has).count();
    long reached = some.stream().filter(this::reaches).count();
    return "%-9s %5d seen, %5d in the graph (%.1f %%), %5d reachable (%.1f %%)"
        .formatted(
            name, some.size(), present, percent(present, some), reached, percent(reached, some));
  }

  private static double percent(long part, Collection<SeenEdge> all) {
    return all.isEmpty() ? 100 : Math.floor(1000.0 * part / all.size()) / 10;
  }
}

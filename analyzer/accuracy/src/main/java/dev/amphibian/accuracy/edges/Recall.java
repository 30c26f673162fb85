package dev.amphibian.accuracy.edges;

import dev.amphibian.analyzer.callgraph.CallGraph;
import dev.amphibian.analyzer.codebase.MethodId;
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
  private final Collection<SeenEdge> seen;

  Recall(Application application, SourceMethods methods, Collection<SeenEdge> seen) {
    this.seen = seen;
    CallGraph graph = application.calls();
    application.codebase().types().stream()
        .flatMap(type -> type.methods().stream())
        .flatMap(method -> graph.calls(method.id()).stream())
        .forEach(
            edge ->
                edges
                    .computeIfAbsent(methods.of(edge.from()), unused -> new HashSet<>())
                    .add(methods.of(edge.to())));
  }

  boolean has(SeenEdge edge) {
    return edges.getOrDefault(edge.from(), Set.of()).contains(edge.to());
  }

  /** Whether the callee is known to run when the caller does, by whatever way. */
  boolean reaches(SeenEdge edge) {
    return has(edge)
        || reachable.computeIfAbsent(edge.from(), this::reachableFrom).contains(edge.to());
  }

  private Set<MethodId> reachableFrom(MethodId start) {
    Set<MethodId> found = new HashSet<>();
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

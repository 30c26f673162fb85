package dev.amphibian.accuracy.edges;

import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.pipeline.Pipeline;
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
  private final List<Set<MethodId>> slices;
  private final Collection<SeenEdge> seen;

  Recall(Application application, SourceMethods methods, Collection<SeenEdge> seen) {
    this.seen = seen;
    application.codebase().types().stream()
        .flatMap(type -> type.methods().stream())
        .flatMap(method -> application.calls().calls(method.id()).stream())
        .forEach(edge -> add(methods.of(edge.from()), methods.of(edge.to())));
    Pipeline pipeline =
        Pipeline.of(application.codebase(), application.beans(), application.calls().libraries());
    this.slices =
        application.entryPoints().stream()
            .filter(point -> !(point.trigger() instanceof Trigger.Start))
            .map(point -> slice(methods, point, pipeline))
            .toList();
  }

  /** What an entry point reaches, with what lies around it. */
  private Set<MethodId> slice(SourceMethods methods, EntryPoint point, Pipeline pipeline) {
    Set<MethodId> start = new HashSet<>(Set.of(methods.of(point.method())));
    pipeline.around(point).forEach(edge -> start.add(methods.of(edge.to())));
    return findReachable(start);
  }

  private void add(MethodId from, MethodId to) {
    edges.computeIfAbsent(from, unused -> new HashSet<>()).add(to);
  }

  /** Whether the call graph or the request pipeline explains it. */
  boolean has(SeenEdge edge) {
    return isInGraph(edge) || isThroughPipeline(edge);
  }

  private boolean isInGraph(SeenEdge edge) {
    return edges.getOrDefault(edge.from(), Set.of()).contains(edge.to());
  }

  /**
   * What is handed on is no call of its own: it is there if one entry point's slice, with what lies
   * around its handler, holds both who hands on and what follows.
   */
  private boolean isThroughPipeline(SeenEdge edge) {
    return !isInGraph(edge)
        && edge.isHandedOn()
        && slices.stream()
            .anyMatch(slice -> slice.contains(edge.from()) && slice.contains(edge.to()));
  }

  /** Whether the callee is known to run when the caller does, by whatever way. */
  boolean reaches(SeenEdge edge) {
    return has(edge) || reachableFrom(edge.from()).contains(edge.to());
  }

  private Set<MethodId> reachableFrom(MethodId start) {
    return reachable.computeIfAbsent(start, one -> findReachable(Set.of(one)));
  }

  private Set<MethodId> findReachable(Set<MethodId> start) {
    Set<MethodId> found = new HashSet<>(start);
    List<MethodId> open = new ArrayList<>(start);
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
    long inGraph = some.stream().filter(this::isInGraph).count();
    long handedOn = some.stream().filter(this::isThroughPipeline).count();
    long reached = some.stream().filter(this::reaches).count();
    return ("%-9s %5d seen, %5d in the graph, %5d through the request pipeline (%.1f %%),"
            + " %5d reachable (%.1f %%)")
        .formatted(
            name,
            some.size(),
            inGraph,
            handedOn,
            percent(inGraph + handedOn, some),
            reached,
            percent(reached, some));
  }

  private static double percent(long part, Collection<SeenEdge> all) {
    return all.isEmpty() ? 100 : Math.floor(1000.0 * part / all.size()) / 10;
  }
}

package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.MethodId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which application method calls which. */
public final class CallGraph {

  private final Map<MethodId, List<Edge>> edges;

  CallGraph(Map<MethodId, List<Edge>> edges) {
    this.edges = edges;
  }

  /** The calls that leave a method, in the order of its lines. */
  public List<Edge> calls(MethodId from) {
    return edges.getOrDefault(from, List.of());
  }

  /** Every method with calls. */
  public Collection<MethodId> callers() {
    return edges.keySet();
  }

  /**
   * A shortest path to every method that can run after {@code start}, nearest first, surer calls
   * preferred.
   */
  public Map<MethodId, CallPath> reachable(MethodId start) {
    Map<MethodId, CallPath> paths = new LinkedHashMap<>();
    Deque<CallPath> open = new ArrayDeque<>();
    CallPath begin = new CallPath(start, List.of());
    paths.put(start, begin);
    open.add(begin);
    while (!open.isEmpty()) {
      CallPath path = open.poll();
      for (Edge edge : calls(path.end())) {
        if (!paths.containsKey(edge.to())) {
          CallPath longer = path.then(edge);
          paths.put(edge.to(), longer);
          open.add(longer);
        }
      }
    }
    return paths;
  }
}

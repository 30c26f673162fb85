package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.MethodId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which application method calls which. */
public final class CallGraph {

  private final Map<MethodId, List<Edge>> edges;
  private final Map<MethodId, List<Call>> outside;

  CallGraph(Map<MethodId, List<Edge>> edges, Map<MethodId, List<Call>> outside) {
    this.edges = edges;
    this.outside = outside;
  }

  /**
   * The calls of a method that leave the application. Where a framework implements an interface of
   * the application, the call names that interface, whichever of its supertypes the code names.
   */
  public List<Call> outside(MethodId from) {
    return outside.getOrDefault(from, List.of());
  }

  /** The calls that leave a method, in the order of its lines. */
  public List<Edge> calls(MethodId from) {
    return edges.getOrDefault(from, List.of());
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

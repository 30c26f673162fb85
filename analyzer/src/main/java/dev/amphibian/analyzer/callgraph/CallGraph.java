package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which application method calls which. */
public final class CallGraph {

  private final Map<MethodId, List<Edge>> edges;
  private final Map<MethodId, List<Call>> outside;
  private final Map<MethodId, List<Gap>> gaps;
  private final Codebase codebase;

  CallGraph(
      Codebase codebase,
      Map<MethodId, List<Edge>> edges,
      Map<MethodId, List<Call>> outside,
      Map<MethodId, List<Gap>> gaps) {
    this.codebase = codebase;
    this.edges = edges;
    this.outside = outside;
    this.gaps = gaps;
  }

  /** Where a method calls what can't be known. */
  public List<Gap> gaps(MethodId method) {
    return gaps.getOrDefault(method, List.of());
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
   * A path to every method that can run after {@code start}: one of the surest, and a shortest of
   * these.
   */
  public Map<MethodId, CallPath> reachable(MethodId start) {
    Map<MethodId, CallPath> paths = new LinkedHashMap<>();
    paths.put(start, CallPath.at(start));
    List<CallPath> begin = List.copyOf(paths.values());
    for (Confidence least : List.of(Confidence.LIKELY, Confidence.POSSIBLE)) {
      follow(begin, least, paths);
      begin = List.copyOf(paths.values());
    }
    paths.keySet().removeIf(method -> isCoveredBySource(method, paths.keySet()));
    return paths;
  }

  private void follow(List<CallPath> begin, Confidence least, Map<MethodId, CallPath> paths) {
    Deque<CallPath> open = new ArrayDeque<>(begin);
    while (!open.isEmpty()) {
      CallPath path = open.poll();
      for (Edge edge : calls(path.end())) {
        if (edge.confidence().compareTo(least) >= 0 && !paths.containsKey(edge.to())) {
          CallPath longer = path.then(edge);
          paths.put(edge.to(), longer);
          open.add(longer);
        }
      }
    }
  }

  /** A method's own edges and calls include those of its lambdas. */
  private boolean isCoveredBySource(MethodId method, Set<MethodId> reached) {
    return codebase
        .method(method)
        .filter(MethodInfo::isLambda)
        .map(codebase::source)
        .filter(source -> reached.contains(source.id()))
        .isPresent();
  }
}

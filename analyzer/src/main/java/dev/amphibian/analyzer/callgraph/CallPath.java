package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls from an entry point to a method, in order.
 *
 * @param start the entry point's method
 * @param edges the calls; empty if the path ends where it starts
 */
public record CallPath(MethodId start, List<Edge> edges) {

  public CallPath {
    edges = List.copyOf(edges);
  }

  /** The path, one call longer. */
  public CallPath then(Edge edge) {
    List<Edge> longer = new ArrayList<>(edges);
    longer.add(edge);
    return new CallPath(start, longer);
  }

  /** The method at its end. */
  public MethodId end() {
    return edges.isEmpty() ? start : edges.get(edges.size() - 1).to();
  }

  /** The path without its last call. */
  public CallPath caller() {
    return new CallPath(start, edges.subList(0, edges.size() - 1));
  }

  /** Where its last call stands. */
  public Place lastPlace() {
    return edges.get(edges.size() - 1).place();
  }

  /** The confidence of its weakest call. */
  public Confidence confidence() {
    return edges.stream().map(Edge::confidence).reduce(Confidence.PROVEN, Confidence::and);
  }
}

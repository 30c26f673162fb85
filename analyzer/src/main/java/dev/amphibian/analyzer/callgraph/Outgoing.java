package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Confidence;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The edges that leave one method, with the numbers of the methods that they lead to.
 *
 * @param edges the edges, those first that are at least likely
 * @param callees the numbers, in the same order
 * @param likely how many are at least likely
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Outgoing(Edge[] edges, int[] callees, int likely) {

  static final Outgoing NONE = new Outgoing(new Edge[0], new int[0], 0);

  static Outgoing of(Collection<Edge> edges, MethodNumbers numbers) {
    if (edges.isEmpty()) {
      return NONE;
    }
    List<Edge> sorted =
        edges.stream().sorted(Comparator.comparing(Edge::confidence).reversed()).toList();
    return new Outgoing(
        sorted.toArray(Edge[]::new),
        sorted.stream().mapToInt(edge -> numbers.of(edge.to())).toArray(),
        (int) sorted.stream().filter(e -> e.confidence() != Confidence.POSSIBLE).count());
  }
}

package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Confidence;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The edges that leave one method, with the numbers of the methods that they lead to.
 *
 * @param edges the edges, those first that are at least likely, and of these last those to static
 *     initialisers
 * @param callees the numbers, in the same order
 * @param calling how many are at least likely and lead to what is called, not initialised
 * @param likely how many are at least likely
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Outgoing(Edge[] edges, int[] callees, int calling, int likely) {

  static final Outgoing NONE = new Outgoing(new Edge[0], new int[0], 0, 0);

  static Outgoing of(Collection<Edge> edges, MethodNumbers numbers) {
    if (edges.isEmpty()) {
      return NONE;
    }
    List<Edge> sorted =
        edges.stream()
            .sorted(
                Comparator.comparing(Outgoing::isLikely)
                    .reversed()
                    .thenComparing(edge -> edge.to().isStaticInitializer())
                    .thenComparing(Comparator.comparing(Edge::confidence).reversed()))
            .toList();
    return new Outgoing(
        sorted.toArray(Edge[]::new),
        sorted.stream().mapToInt(edge -> numbers.of(edge.to())).toArray(),
        (int)
            sorted.stream()
                .filter(edge -> isLikely(edge) && !edge.to().isStaticInitializer())
                .count(),
        (int) sorted.stream().filter(Outgoing::isLikely).count());
  }

  private static boolean isLikely(Edge edge) {
    return edge.confidence() != Confidence.POSSIBLE;
  }
}

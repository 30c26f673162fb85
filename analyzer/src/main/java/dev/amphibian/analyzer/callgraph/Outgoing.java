package dev.amphibian.analyzer.callgraph;

import java.util.Collection;

/**
 * The edges that leave one method, with the numbers of the methods that they lead to.
 *
 * @param edges the edges
 * @param callees the numbers, in the same order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Outgoing(Edge[] edges, int[] callees) {

  static final Outgoing NONE = new Outgoing(new Edge[0], new int[0]);

  static Outgoing of(Collection<Edge> edges, MethodNumbers numbers) {
    return edges.isEmpty()
        ? NONE
        : new Outgoing(
            edges.toArray(Edge[]::new),
            edges.stream().mapToInt(edge -> numbers.of(edge.to())).toArray());
  }
}

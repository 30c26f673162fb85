package dev.amphibian.accuracy.edges.agent;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The edges seen so far. */
final class Observations {

  /** A pair that came through a library may come directly later; after so many times it won't. */
  private static final int LOOKS = 200;

  private final CallerSearch callers;
  private final Map<Long, AtomicInteger> looksLeft = new ConcurrentHashMap<>();
  private final Map<String, SeenEdge> edges = new ConcurrentHashMap<>();

  Observations(MethodTable methods) {
    this.callers = new CallerSearch(methods);
  }

  /** Two methods follow each other on the shadow stack; the real stack is asked how. */
  void saw(int caller, int callee) {
    long pair = ((long) caller << 32) | callee;
    AtomicInteger left = looksLeft.computeIfAbsent(pair, unused -> new AtomicInteger(LOOKS));
    if (left.get() <= 0) {
      return;
    }
    left.decrementAndGet();
    SeenEdge edge = callers.find(callee).orElse(SeenEdge.NONE);
    if (edge == SeenEdge.NONE) {
      return;
    }
    edges.merge(edge.key(), edge, SeenEdge::surer);
    if (edge.kind() == SeenEdge.Kind.DIRECT) {
      left.set(0);
    }
  }

  /** All edges, sorted. */
  List<String> lines() {
    return edges.values().stream().map(SeenEdge::line).sorted().toList();
  }
}

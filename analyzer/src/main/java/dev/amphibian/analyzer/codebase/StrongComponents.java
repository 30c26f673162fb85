package dev.amphibian.analyzer.codebase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The nodes of a graph that lead to each other, taken together (Tarjan's algorithm).
 *
 * @param <N> the nodes, told apart by {@code equals}
 */
public final class StrongComponents<N> {

  private final Function<N, Collection<N>> successors;
  private final Map<N, Visit<N>> visits = new HashMap<>();
  private final Deque<Visit<N>> way = new ArrayDeque<>();
  private final Deque<Visit<N>> open = new ArrayDeque<>();
  private final List<List<N>> found = new ArrayList<>();

  private StrongComponents(Function<N, Collection<N>> successors) {
    this.successors = successors;
  }

  /** Those of everything that can be reached from some nodes; each before those that lead to it. */
  public static <N> List<List<N>> of(Collection<N> roots, Function<N, Collection<N>> successors) {
    StrongComponents<N> components = new StrongComponents<>(successors);
    roots.forEach(components::search);
    return components.found;
  }

  private static final class Visit<N> {

    private final N node;
    private final int number;
    private final Iterator<N> next;
    private int lowest;
    private boolean isOpen = true;

    Visit(N node, int number, Iterator<N> next) {
      this.node = node;
      this.number = number;
      this.next = next;
      this.lowest = number;
    }
  }

  /** Not by recursion: a path may be longer than a stack is deep. */
  private void search(N root) {
    if (visits.containsKey(root)) {
      return;
    }
    begin(root);
    while (!way.isEmpty()) {
      Visit<N> visit = way.element();
      if (visit.next.hasNext()) {
        follow(visit, visit.next.next());
      } else {
        end(way.pop());
      }
    }
  }

  private void follow(Visit<N> visit, N next) {
    Visit<N> known = visits.get(next);
    if (known == null) {
      begin(next);
    } else if (known.isOpen) {
      visit.lowest = Math.min(visit.lowest, known.number);
    }
  }

  private void begin(N node) {
    Visit<N> visit = new Visit<>(node, visits.size(), successors.apply(node).iterator());
    visits.put(node, visit);
    way.push(visit);
    open.push(visit);
  }

  private void end(Visit<N> visit) {
    if (!way.isEmpty()) {
      Visit<N> before = way.element();
      before.lowest = Math.min(before.lowest, visit.lowest);
    }
    if (visit.lowest == visit.number) {
      List<N> component = new ArrayList<>();
      Visit<N> member;
      do {
        member = open.pop();
        member.isOpen = false;
        component.add(member.node);
      } while (member != visit);
      found.add(component);
    }
  }
}

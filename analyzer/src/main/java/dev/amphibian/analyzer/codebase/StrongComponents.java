package dev.amphibian.analyzer.codebase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The nodes of a graph that lead to each other, taken together (Tarjan's algorithm). */
public final class StrongComponents {

  private final IntFunction<int[]> successors;
  private final Map<Integer, Visit> visits = new HashMap<>();
  private final Deque<Visit> way = new ArrayDeque<>();
  private final Deque<Visit> open = new ArrayDeque<>();
  private final List<List<Integer>> found = new ArrayList<>();

  private StrongComponents(IntFunction<int[]> successors) {
    this.successors = successors;
  }

  /** Those of everything that can be reached from some nodes; each before those that lead to it. */
  public static List<List<Integer>> of(int[] roots, IntFunction<int[]> successors) {
    StrongComponents components = new StrongComponents(successors);
    for (int root : roots) {
      components.search(root);
    }
    return components.found;
  }

  private static final class Visit {

    private final int node;
    private final int number;
    private final int[] next;
    private int done;
    private int lowest;
    private boolean isOpen = true;

    Visit(int node, int number, int[] next) {
      this.node = node;
      this.number = number;
      this.next = next;
      this.lowest = number;
    }
  }

  /** Not by recursion: a path may be longer than a stack is deep. */
  private void search(int root) {
    if (visits.containsKey(root)) {
      return;
    }
    begin(root);
    while (!way.isEmpty()) {
      Visit visit = way.element();
      if (visit.done == visit.next.length) {
        end(way.pop());
        continue;
      }
      Visit known = visits.get(visit.next[visit.done++]);
      if (known == null) {
        begin(visit.next[visit.done - 1]);
      } else if (known.isOpen) {
        visit.lowest = Math.min(visit.lowest, known.number);
      }
    }
  }

  private void begin(int node) {
    Visit visit = new Visit(node, visits.size(), successors.apply(node));
    visits.put(node, visit);
    way.push(visit);
    open.push(visit);
  }

  private void end(Visit visit) {
    if (!way.isEmpty()) {
      Visit before = way.element();
      before.lowest = Math.min(before.lowest, visit.lowest);
    }
    if (visit.lowest == visit.number) {
      List<Integer> component = new ArrayList<>();
      Visit member;
      do {
        member = open.pop();
        member.isOpen = false;
        component.add(member.node);
      } while (member != visit);
      found.add(component);
    }
  }
}

package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.MethodId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * One search of a call graph for the surest paths, and for the shortest of these: breadth first
 * along calls that are at least likely, then from all that was met along those that are only
 * possible. What an invocation calls itself is met first: a path through a static initialiser says
 * that nothing else leads there.
 */
final class Search {

  private final MethodNumbers numbers;
  private final Outgoing[] outgoing;
  private final BitSet seen = new BitSet();
  private final int[] met;
  private final int[] callers;
  private final Edge[] edges;
  private int count;

  /** A search of the graph in which these edges leave the methods, by number. */
  Search(MethodNumbers numbers, Outgoing[] outgoing) {
    this.numbers = numbers;
    this.outgoing = outgoing;
    this.met = new int[outgoing.length + 1];
    this.callers = new int[outgoing.length + 1];
    this.edges = new Edge[outgoing.length + 1];
  }

  Reach from(MethodId start, Outgoing further) {
    int number = numbers.of(start);
    met[count++] = number;
    if (number != Reach.NO_NUMBER) {
      seen.set(number);
    }
    follow(further, Outgoing::calling);
    follow(further, Outgoing::likely);
    follow(further, calls -> calls.callees().length);
    return reach(start);
  }

  private void follow(Outgoing further, ToIntFunction<Outgoing> howMany) {
    for (int position = 0; position < count; position++) {
      if (met[position] != Reach.NO_NUMBER) {
        follow(position, outgoing[met[position]], howMany);
      }
      if (position == 0) {
        follow(0, further, howMany);
      }
    }
  }

  private void follow(int caller, Outgoing calls, ToIntFunction<Outgoing> howMany) {
    int end = howMany.applyAsInt(calls);
    for (int i = 0; i < end; i++) {
      int callee = calls.callees()[i];
      if (!seen.get(callee)) {
        seen.set(callee);
        met[count] = callee;
        callers[count] = caller;
        edges[count++] = calls.edges()[i];
      }
    }
  }

  private Reach reach(MethodId start) {
    return new Reach(
        start,
        numbers,
        Arrays.copyOf(met, count),
        Arrays.copyOf(callers, count),
        Arrays.copyOf(edges, count),
        IntStream.range(0, count).filter(i -> counts(met[i])).toArray());
  }

  /** The edges and calls of a method include those of its lambdas. */
  private boolean counts(int method) {
    return method == Reach.NO_NUMBER
        || numbers.source(method) == method
        || !seen.get(numbers.source(method));
  }
}

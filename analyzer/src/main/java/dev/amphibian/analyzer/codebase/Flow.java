package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Optional;

/**
 * In which order a method's instructions make its calls, lambdas left out: a graph without cycles,
 * in which a loop is a step of its own. An exception may leave after any call of a {@code try}.
 *
 * @param steps from the first on; a step only leads to later ones
 */
public record Flow(List<Step> steps) {

  public Flow {
    steps = List.copyOf(steps);
  }

  /**
   * Calls one after the other, or a loop.
   *
   * @param next the numbers of the steps of which one comes next; none where the method ends
   * @param isBack whether, in a loop, the next round may follow
   */
  public record Step(List<Call> calls, Optional<Cycle> cycle, List<Integer> next, boolean isBack) {

    public Step {
      calls = List.copyOf(calls);
      next = List.copyOf(next);
    }
  }

  /**
   * A loop.
   *
   * @param body one round of it
   * @param rounds how often it runs at most, where a counter tells
   * @param line the first line of it
   */
  public record Cycle(Flow body, Optional<Rounds> rounds, int line) {}

  /**
   * How often a loop runs whose counter goes from a start to a limit: {@code (limit - start +
   * offset) / step}.
   *
   * @param before the calls in a round before the counter is compared, which are made once more
   */
  public record Rounds(Operand start, Operand limit, long offset, long step, List<Call> before) {

    public Rounds {
      before = List.copyOf(before);
    }

    /** The number of rounds, given the values of start and limit. */
    public long between(long from, long to) {
      return Math.max(0, (to - from + offset) / step);
    }
  }
}

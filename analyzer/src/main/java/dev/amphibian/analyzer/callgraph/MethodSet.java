package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.MethodId;
import java.util.Arrays;
import java.util.List;

/**
 * Methods of a call graph by their numbers there: what hundreds of slices share of thousands of
 * methods is kept once.
 */
public final class MethodSet {

  private final List<MethodId> all;
  private final int[] numbers;

  /**
   * Some of the graph's methods.
   *
   * @param all the methods of the graph, sorted
   * @param numbers their places there, sorted
   */
  MethodSet(List<MethodId> all, int[] numbers) {
    this.all = all;
    this.numbers = numbers.clone();
  }

  /** How many there are. */
  public int size() {
    return numbers.length;
  }

  /** The methods, sorted. */
  public List<MethodId> list() {
    return Arrays.stream(numbers).mapToObj(all::get).toList();
  }
}

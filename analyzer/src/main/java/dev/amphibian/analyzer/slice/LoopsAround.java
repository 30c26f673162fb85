package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.codebase.Loop;
import java.util.List;
import java.util.stream.Stream;

/**
 * The loops around a call.
 *
 * @param calls those around the calls that lead to the method that holds it, outermost first
 * @param own those in that method, outermost first
 */
public record LoopsAround(List<Loop> calls, List<Loop> own) {

  public LoopsAround {
    calls = List.copyOf(calls);
    own = List.copyOf(own);
  }

  /** The loops, outermost first. */
  public List<Loop> all() {
    return Stream.concat(calls.stream(), own.stream()).toList();
  }
}

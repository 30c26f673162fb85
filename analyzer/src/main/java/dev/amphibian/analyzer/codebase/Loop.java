package dev.amphibian.analyzer.codebase;

import dev.amphibian.analyzer.codebase.MethodSyntax.Site;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A loop in source code: a statement, or a lambda that a stream or collection runs per element.
 *
 * @param kind what bounds it
 * @param firstLine the first line of the repeated part
 * @param lastLine the last line of the repeated part
 * @param times how often it runs, where a constant says so
 * @param calls the calls in the repeated part
 */
public record Loop(Kind kind, int firstLine, int lastLine, OptionalLong times, Set<Site> calls) {

  public Loop {
    calls = Set.copyOf(calls);
  }

  /** What bounds a loop. */
  public enum Kind {
    /** A constant number of rounds. */
    COUNTED,
    /** As many rounds as there are elements. */
    DATA,
    /** Until a condition holds that nothing counts: a flag, a time, an answer from elsewhere. */
    CONDITION,
    /** As long as a comparison after each round holds: tries, or pages. */
    TRIES,
    /** Nothing: no condition, no break, no return. */
    ENDLESS
  }

  /**
   * Whether a call lies in the repeated part. On its first and last line the call must be one that
   * the source shows there: what a lambda is handed to stands on the same line.
   */
  public boolean contains(Site call) {
    return firstLine < call.line() && call.line() < lastLine || calls.contains(call);
  }
}

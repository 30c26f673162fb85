package dev.amphibian.analyzer.codebase;

import java.util.OptionalLong;

/**
 * A loop in source code: a statement, or a lambda that a stream or collection runs per element.
 *
 * @param kind what bounds it
 * @param firstLine the first line of the repeated part
 * @param lastLine the last line of the repeated part
 * @param times how often it runs, where a constant says so
 */
public record Loop(Kind kind, int firstLine, int lastLine, OptionalLong times) {

  /** What bounds a loop. */
  public enum Kind {
    /** A constant number of rounds. */
    COUNTED,
    /** As many rounds as there are elements, or until a condition fails. */
    DATA,
    /** Nothing: no condition, no break, no return. */
    ENDLESS
  }

  /** Whether a line lies in the repeated part. */
  public boolean contains(int line) {
    return firstLine <= line && line <= lastLine;
  }
}

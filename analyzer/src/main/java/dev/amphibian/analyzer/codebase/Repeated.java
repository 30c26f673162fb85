package dev.amphibian.analyzer.codebase;

/**
 * Lines of a method that run again since an instruction jumps back, as in all loop statements.
 *
 * @param firstLine the first of them
 * @param lastLine the last of them
 * @param isLeft whether another instruction among them jumps out or returns
 * @param isBounded whether one of two numbers that grows beyond the other ends it
 */
public record Repeated(int firstLine, int lastLine, boolean isLeft, boolean isBounded) {

  /** Whether it holds a line. */
  public boolean contains(int line) {
    return firstLine <= line && line <= lastLine;
  }
}

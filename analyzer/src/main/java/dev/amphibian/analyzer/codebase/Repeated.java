package dev.amphibian.analyzer.codebase;

/**
 * Lines of a method that run again since an instruction jumps back, as in all loop statements.
 *
 * @param firstLine the first of them
 * @param lastLine the last of them
 * @param isLeft whether another instruction among them jumps out or returns
 */
public record Repeated(int firstLine, int lastLine, boolean isLeft) {

  /** Whether it holds a line. */
  public boolean contains(int line) {
    return firstLine <= line && line <= lastLine;
  }
}

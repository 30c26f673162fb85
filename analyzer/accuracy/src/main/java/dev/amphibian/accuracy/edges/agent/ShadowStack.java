package dev.amphibian.accuracy.edges.agent;

import java.util.Arrays;

/** The watched methods that one thread is in, innermost last. */
final class ShadowStack {

  static final int EMPTY = -1;

  private int[] methods = new int[64];
  private int size;

  int top() {
    return size == 0 ? EMPTY : methods[size - 1];
  }

  void push(int method) {
    if (size == methods.length) {
      methods = Arrays.copyOf(methods, 2 * size);
    }
    methods[size++] = method;
  }

  /**
   * Leaves the innermost call of a method, and with it calls further in that ended unnoticed, such
   * as a constructor whose superclass constructor threw.
   */
  void pop(int method) {
    for (int i = size - 1; i >= 0; i--) {
      if (methods[i] == method) {
        size = i;
        return;
      }
    }
  }
}

package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.slice.Declared;

/** Whether an annotation lets a method work within a transaction. */
final class Transactions {

  private Transactions() {}

  /** Unless an attribute has one of the values with which none begins. */
  static boolean begins(Declared declared) {
    return !declared.hasOneOf("none");
  }
}

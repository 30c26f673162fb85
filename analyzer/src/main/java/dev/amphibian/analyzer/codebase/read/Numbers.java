package dev.amphibian.analyzer.codebase.read;

import java.util.Optional;

/** Numbers as configuration files write them. */
final class Numbers {

  private Numbers() {}

  /** The whole number that a text is; empty for anything else, such as a placeholder. */
  static Optional<Integer> integer(String text) {
    try {
      return Optional.of(Integer.valueOf(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

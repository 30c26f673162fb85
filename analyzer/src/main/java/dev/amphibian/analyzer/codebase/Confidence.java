package dev.amphibian.analyzer.codebase;

/** How something is known, weakest first. */
public enum Confidence {
  /** The code allows it; nothing says that it happens. */
  POSSIBLE,
  /** The code says so as far as it can be followed. */
  LIKELY,
  /** A constant or the structure of the code leaves no other reading. */
  PROVEN,
  /** Seen on a running package. */
  MEASURED;

  /** The weaker of two. */
  public Confidence and(Confidence other) {
    return compareTo(other) <= 0 ? this : other;
  }
}

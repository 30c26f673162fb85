package dev.amphibian.local.parity;

import java.util.List;

/** What came of one request sent to both sides. */
public sealed interface Comparison {

  /** The request. */
  Request request();

  /** Both sides answered alike. */
  record Alike(Request request, Reply left, Reply right) implements Comparison {}

  /**
   * The answers differ.
   *
   * @param differences at least one
   */
  record Different(Request request, Reply left, Reply right, List<Difference> differences)
      implements Comparison {

    /** Copies the list. */
    public Different {
      differences = List.copyOf(differences);
    }
  }

  /**
   * One of the sides did not answer at all.
   *
   * @param side the address that failed
   * @param problem what happened
   */
  record Unanswered(Request request, String side, String problem) implements Comparison {}

  /**
   * One difference.
   *
   * @param what {@code status}, {@code body} or {@code header} and its name
   * @param left what the left side answered, shortened around the first difference
   * @param right what the right side answered, likewise
   */
  record Difference(String what, String left, String right) {}
}

package dev.amphibian.accuracy.edges.agent;

import java.util.Locale;

/**
 * A call from one watched method to another.
 *
 * @param via the library code between them, from the method that the caller called to the one that
 *     called the callee; empty if none
 */
record SeenEdge(String caller, String callee, Kind kind, String via) {

  /** How the callee was reached, surest first. */
  enum Kind {
    /** The caller's frame stands right below the callee's. */
    DIRECT,
    /** The caller called the callee on a proxy. */
    PROXIED,
    /** Library code called back. */
    INDIRECT
  }

  static final SeenEdge NONE = new SeenEdge("", "", Kind.INDIRECT, "");

  String key() {
    return caller + " -> " + callee;
  }

  SeenEdge surer(SeenEdge other) {
    return other.kind.compareTo(kind) < 0 ? other : this;
  }

  /** As the file has it. */
  String line() {
    String kindName = kind.name().toLowerCase(Locale.ROOT);
    return key() + " " + kindName + (via.isEmpty() ? "" : " via " + via);
  }
}

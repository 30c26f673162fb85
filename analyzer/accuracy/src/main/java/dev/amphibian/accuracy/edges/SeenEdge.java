package dev.amphibian.accuracy.edges;

import dev.amphibian.analyzer.codebase.MethodId;
import java.util.Set;

/**
 * A call that happened, as the agent wrote it down.
 *
 * @param kind {@code direct}, {@code proxied} or {@code indirect}
 * @param via the library code between caller and callee; empty if none
 */
record SeenEdge(MethodId from, MethodId to, String kind, String via) {

  private static final Set<String> HANDING_ON = Set.of("doFilter", "proceed");

  /** Reads {@code caller -> callee kind via …}. */
  static SeenEdge parse(String line) {
    String[] words = line.split(" ", 6);
    return new SeenEdge(
        method(words[0]), method(words[2]), words[3], words.length > 5 ? words[5] : "");
  }

  private static MethodId method(String text) {
    int hash = text.indexOf('#');
    int open = text.indexOf('(');
    return new MethodId(
        text.substring(0, hash), text.substring(hash + 1, open), text.substring(open));
  }

  /**
   * Whether the caller, a filter or an advice, handed a call on: what follows is no call of its own
   * choice but what the framework does with it, different for each entry point.
   */
  boolean isHandedOn() {
    int end = via.indexOf(' ');
    return end > 0 && HANDING_ON.contains(via.substring(via.indexOf('#') + 1, end));
  }

  boolean isDirect() {
    return kind.equals("direct");
  }

  /** The same call between the methods that a person wrote. */
  SeenEdge between(MethodId caller, MethodId callee) {
    return new SeenEdge(caller, callee, kind, via);
  }

  @Override
  public String toString() {
    return from + " -> " + to + " " + kind + (via.isEmpty() ? "" : " via " + via);
  }
}

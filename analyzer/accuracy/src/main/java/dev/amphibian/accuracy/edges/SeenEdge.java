package dev.amphibian.accuracy.edges;

import dev.amphibian.analyzer.codebase.MethodId;
import java.util.regex.Pattern;

/**
 * A call that happened, as the agent wrote it down.
 *
 * @param kind {@code direct}, {@code proxied} or {@code indirect}
 * @param via the library code between caller and callee; empty if none
 */
record SeenEdge(MethodId from, MethodId to, String kind, String via) {

  private static final Pattern HANDING_ON =
      Pattern.compile(
          ".*#doFilter|.*#proceed|.*Chain#filter|.*(HandlerAdapter|HandlerFunction).*#handle"
              + "|.*Servlet#service");

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
    return end > 0 && HANDING_ON.matcher(via.substring(0, end)).matches();
  }

  /** Whether a mock's framework called back, to compare or print what the mock was handed. */
  boolean isOfMock() {
    return via.contains("org.mockito.")
        || via.contains("$MockitoMock$")
        || via.contains("$SpockMock$");
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

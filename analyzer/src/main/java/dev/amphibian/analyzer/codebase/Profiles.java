package dev.amphibian.analyzer.codebase;

import java.util.Collection;
import java.util.Set;

/**
 * Profile expressions as Spring reads them: a name, {@code !name}, {@code a & b}, {@code a | b} and
 * parentheses.
 */
public final class Profiles {

  private final String text;
  private final Set<String> active;
  private int position;

  private Profiles(String text, Set<String> active) {
    this.text = text;
    this.active = active;
  }

  /** Whether any of the expressions holds; no expression at all holds too. */
  public static boolean accept(Collection<String> expressions, Set<String> active) {
    return expressions.isEmpty() || expressions.stream().anyMatch(e -> accept(e, active));
  }

  /**
   * Whether an expression holds while these profiles are active; one that can't be read doesn't.
   */
  public static boolean accept(String expression, Set<String> active) {
    Profiles reading = new Profiles(expression, active);
    boolean holds = reading.any();
    return holds && reading.position == expression.length();
  }

  private boolean any() {
    boolean holds = all();
    while (takes('|')) {
      holds |= all();
    }
    return holds;
  }

  private boolean all() {
    boolean holds = single();
    while (takes('&')) {
      holds &= single();
    }
    return holds;
  }

  private boolean single() {
    if (takes('!')) {
      return !single();
    }
    if (takes('(')) {
      boolean holds = any();
      return takes(')') && holds;
    }
    int start = position;
    while (position < text.length() && "!&|()".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    return active.contains(text.substring(start, position).strip());
  }

  private boolean takes(char sign) {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    boolean found = position < text.length() && text.charAt(position) == sign;
    position += found ? 1 : 0;
    return found;
  }
}

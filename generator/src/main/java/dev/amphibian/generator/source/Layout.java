package dev.amphibian.generator.source;

import java.util.List;

/** Breaks lines where google-java-format does, for the few forms that generated code has. */
public final class Layout {

  private static final int WIDTH = 100;

  private Layout() {}

  /**
   * A statement that ends with a call.
   *
   * @param indent the spaces before it
   * @param head all up to the opening parenthesis, that included
   * @param tail the closing parenthesis and what follows
   */
  public static String call(int indent, String head, List<String> arguments, String tail) {
    String pad = " ".repeat(indent);
    String flat = pad + head + String.join(", ", arguments) + tail;
    if (flat.length() <= WIDTH || arguments.isEmpty()) {
      return flat;
    }
    String deeper = " ".repeat(indent + 4);
    String inside = deeper + String.join(", ", arguments) + tail;
    return inside.length() <= WIDTH
        ? pad + head + "\n" + inside
        : pad + head + "\n" + deeper + String.join(",\n" + deeper, arguments) + tail;
  }

  /**
   * An assignment that ends with a call.
   *
   * @param left what is assigned to, with its type if it is declared here
   */
  public static String assignment(
      int indent, String left, String head, List<String> arguments, String tail) {
    String pad = " ".repeat(indent);
    String flat = pad + left + " = " + head + String.join(", ", arguments) + tail;
    return flat.length() <= WIDTH
        ? flat
        : pad + left + " =\n" + call(indent + 4, head, arguments, tail);
  }

  /** A chain of calls on something; broken before each dot if it is too long for one line. */
  public static String chain(int indent, String left, String start, List<String> calls) {
    String pad = " ".repeat(indent);
    String flat = pad + left + " = " + start + String.join("", calls) + ";";
    if (flat.length() <= WIDTH) {
      return flat;
    }
    String deeper = " ".repeat(indent + 4);
    String inside = deeper + start + String.join("", calls) + ";";
    return inside.length() <= WIDTH
        ? pad + left + " =\n" + inside
        : pad
            + left
            + " =\n"
            + deeper
            + start
            + "\n"
            + deeper
            + "    "
            + String.join("\n" + deeper + "    ", calls)
            + ";";
  }

  /** A Javadoc comment of one paragraph. */
  public static String javadoc(int indent, String text) {
    String pad = " ".repeat(indent);
    String flat = pad + "/** " + text + " */";
    if (flat.length() <= WIDTH) {
      return flat;
    }
    StringBuilder comment = new StringBuilder(pad).append("/**\n").append(pad).append(" *");
    int column = indent + 2;
    for (String word : text.split(" ")) {
      if (column + 1 + word.length() > WIDTH) {
        comment.append('\n').append(pad).append(" *");
        column = indent + 2;
      }
      comment.append(' ').append(word);
      column += 1 + word.length();
    }
    return comment.append('\n').append(pad).append(" */").toString();
  }

  /** A Java string literal. */
  public static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> literal.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    return literal.append('"').toString();
  }

  /** What a Javadoc comment may hold: path templates have braces, sources may have tag signs. */
  public static String inJavadoc(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;");
  }
}

package dev.amphibian.generator.source;

import java.util.List;
import java.util.stream.Collectors;

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

  /**
   * An assignment of a chain of calls; broken before each dot if it is too long for one line.
   *
   * @param start what the calls are made on
   */
  public static String chain(int indent, String left, String start, List<Call> calls) {
    String pad = " ".repeat(indent);
    String flat = start + calls.stream().map(Call::flat).collect(Collectors.joining()) + ";";
    if ((pad + left + " = " + flat).length() <= WIDTH) {
      return pad + left + " = " + flat;
    }
    StringBuilder chain = new StringBuilder(pad).append(left).append(" =\n");
    if (indent + 4 + flat.length() <= WIDTH) {
      return chain.append(" ".repeat(indent + 4)).append(flat).toString();
    }
    chain.append(" ".repeat(indent + 4)).append(start);
    for (int i = 0; i < calls.size(); i++) {
      String tail = i == calls.size() - 1 ? ");" : ")";
      Call call = calls.get(i);
      chain.append('\n').append(call(indent + 8, "." + call.name() + "(", call.arguments(), tail));
    }
    return chain.toString();
  }

  /** One call of a chain. */
  public record Call(String name, List<String> arguments) {

    public Call {
      arguments = List.copyOf(arguments);
    }

    /** A call with these arguments. */
    public static Call of(String name, String... arguments) {
      return new Call(name, List.of(arguments));
    }

    String flat() {
      return "." + name + "(" + String.join(", ", arguments) + ")";
    }
  }

  /** A Javadoc comment of one paragraph. */
  public static String javadoc(int indent, String text) {
    String pad = " ".repeat(indent);
    String flat = pad + "/** " + text + " */";
    if (flat.length() <= WIDTH) {
      return flat;
    }
    return pad
        + "/**\n"
        + pad
        + " *"
        + wrapped(text, indent + 2, "\n" + pad + " *")
        + "\n"
        + pad
        + " */";
  }

  /** Line comments that hold a text. */
  public static String comment(String text) {
    return "//" + wrapped(text, 2, "\n//");
  }

  private static String wrapped(String text, int start, String newLine) {
    StringBuilder lines = new StringBuilder();
    int column = start;
    for (String word : text.split(" ", -1)) {
      if (column > start && column + 1 + word.length() > WIDTH) {
        lines.append(newLine);
        column = start;
      }
      lines.append(' ').append(word);
      column += 1 + word.length();
    }
    return lines.toString();
  }

  /** A Java string literal. */
  public static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
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

package dev.amphibian.analyzer.effect;

import dev.amphibian.analyzer.codebase.MethodId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the catalogue: {@code owner method : effect key=value …}.
 *
 * @param owner the type that declares the method, binary name; {@code byte[]} for an array
 * @param method the method's name; {@code <init>} for constructors, {@code *} for all others,
 *     {@code @} for what the type says by itself, be it an annotation or the type of a field,
 *     {@code @*} for methods under the annotation {@code owner}, or of types under it, that a
 *     framework implements
 * @param parameters the parameter types in parentheses, if the line is for one overload only
 * @param effect what the method does
 */
public record CatalogueLine(
    String owner, String method, Optional<String> parameters, Effect effect) {

  private static final Pattern SYNTAX =
      Pattern.compile(
          "(?<owner>[\\w.$]+(\\[])?)\\s+(?<method>[\\w<>*]+|@\\*?)(?<parameters>\\([^)]*\\))?"
              + "\\s*:\\s*(?<kind>[a-z-]+)(?<attributes>(\\s+[\\w-]+=\\S+)*)");

  /**
   * Reads one line.
   *
   * @throws IllegalArgumentException if it is not of this form or names no known effect
   */
  static CatalogueLine parse(String text) {
    Matcher line = SYNTAX.matcher(text);
    if (!line.matches()) {
      throw new IllegalArgumentException("Not a line of the effect catalogue: " + text);
    }
    EffectKind kind =
        EffectKind.of(line.group("kind"))
            .orElseThrow(() -> new IllegalArgumentException("No such effect in: " + text));
    return new CatalogueLine(
        line.group("owner"),
        line.group("method"),
        Optional.ofNullable(line.group("parameters")),
        new Effect(kind, attributes(line.group("attributes"))));
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new HashMap<>();
    for (String pair : text.strip().split("\\s+")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        attributes.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return attributes;
  }

  /** Whether the line speaks of the type itself. */
  boolean isOfType() {
    return method.equals("@");
  }

  /** Whether the line speaks of methods under an annotation. */
  boolean isOfMarked() {
    return method.equals("@*");
  }

  boolean isWildcard() {
    return method.equals("*");
  }

  /** Whether the line speaks of this method by name, and of this overload if it names one. */
  boolean names(MethodId call) {
    return method.equals(call.name())
        && (parameters.isEmpty()
            || parameters.get().replace(" ", "").equals(call.parameterNames()));
  }
}

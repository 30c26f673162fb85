package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Optional;

/** Where a value on which a call is made, or which a call is handed, comes from. */
public sealed interface Operand {

  /** Nothing is known, or it depends on the way there. */
  Operand UNKNOWN = new Unknown();

  /**
   * The text that it is, as far as constants make it: what isn't constant stands as <code>{}</code>
   * .
   */
  default Optional<String> fixedText() {
    return this instanceof Template template ? Optional.of(template.text()) : constantText();
  }

  /** The text, if it is a constant one. */
  default Optional<String> constantText() {
    return this instanceof Constant constant && constant.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The number, if it is a constant one. */
  default Optional<Integer> constantNumber() {
    return this instanceof Constant constant && constant.value() instanceof Integer number
        ? Optional.of(number)
        : Optional.empty();
  }

  /** Nothing is known, or it depends on the way there. */
  record Unknown() implements Operand {}

  /**
   * A text, its bytes or characters, a number, or a boolean's 0 or 1.
   *
   * @param value a {@code String} or a boxed primitive
   */
  record Constant(Object value) implements Operand {}

  /**
   * A text put together from constants and other values.
   *
   * @param text the text with <code>{}</code> for each value that is not constant
   */
  record Template(String text) implements Operand {}

  /** No object. */
  record Null() implements Operand {}

  /** A class literal, by the type's name. */
  record TypeLiteral(String type) implements Operand {}

  /**
   * An array made in this method, such as variable arguments are, by what is known of its parts.
   */
  record Array(List<Operand> elements) implements Operand {

    public Array {
      elements = List.copyOf(elements);
    }
  }

  /** An object made in this method. */
  record Made(String type) implements Operand {}

  /** The object whose method this is. */
  record This() implements Operand {}

  /** A parameter of this method, from 0. */
  record Parameter(int index) implements Operand {}

  /** What a field holds, an enum's constant too. */
  record Field(String owner, String name) implements Operand {}

  /** What another method gave back. */
  record Result(MethodId method) implements Operand {}

  /**
   * A number that is so many times another, such as the milliseconds of a number of seconds; a
   * length of time goes by its milliseconds.
   */
  record Multiple(Operand of, long times) implements Operand {}

  /** A lambda or method reference, by the method that it runs. */
  record Function(MethodId body) implements Operand {}
}

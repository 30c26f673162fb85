package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Optional;

/**
 * An expression in source code, as far as it matters where an application registers things in code:
 * which calls nest in which, with which texts. Names stand as they are written.
 */
public sealed interface Expression {

  /** The line on which it begins, or on which the called method's name stands. */
  int line();

  /** A text that the source fixes. */
  record Text(String value, int line) implements Expression {}

  /** A variable, a constant that this file doesn't define, or a type. */
  record Name(String name, int line) implements Expression {}

  /** A class literal; its type's full name where the file imports it. */
  record TypeLiteral(String type, int line) implements Expression {}

  /** A call of a method; without receiver if it is static or on this object. */
  record Invocation(
      Optional<Expression> receiver, String method, List<Expression> arguments, int line)
      implements Expression {

    public Invocation {
      arguments = List.copyOf(arguments);
    }
  }

  /** A new object. */
  record Creation(String type, List<Expression> arguments, int line) implements Expression {

    public Creation {
      arguments = List.copyOf(arguments);
    }
  }

  /** A method reference. */
  record Reference(String receiver, String method, int line) implements Expression {}

  /** A lambda; one without braces returns its expression. */
  record Lambda(List<String> parameters, List<Statement> body, int line) implements Expression {

    public Lambda {
      parameters = List.copyOf(parameters);
      body = List.copyOf(body);
    }
  }

  /** Anything else. */
  record Other(int line) implements Expression {}

  /**
   * A statement with a value; what stands in branches and loops counts as if it always ran once.
   *
   * @param variable the variable that gets the value, if one does
   * @param isReturned whether the method or lambda gives the value back
   */
  record Statement(Optional<String> variable, boolean isReturned, Expression value) {}
}

package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.TypeUse;

/**
 * Where one argument of a handler method comes from.
 *
 * @param name the name in the request or payload; empty for the body and for a whole payload
 * @param type the declared type; of a list or {@code Optional} that of its elements
 * @param isValidated whether Spring MVC validates it; only for the body
 */
public record Argument(
    From from, String name, TypeUse type, Shape shape, Absence absence, boolean isValidated) {

  /** The part of a request or of a payload that holds a value. */
  public enum From {
    PATH,
    PARAMETER,
    HEADER,
    BODY,
    /** All of a payload. */
    PAYLOAD,
    /** One member of a payload. */
    MEMBER
  }

  /** How many values there are. */
  public enum Shape {
    ONE,
    LIST,
    OPTIONAL
  }

  /**
   * What happens if there is no value.
   *
   * @param isAllowed whether that is no error
   * @param fallback the text used instead; only if {@code hasFallback}
   */
  public record Absence(boolean isAllowed, boolean hasFallback, String fallback) {

    static final Absence FORBIDDEN = new Absence(false, false, "");
    static final Absence ALLOWED = new Absence(true, false, "");

    static Absence fallback(String text) {
      return new Absence(true, true, text);
    }
  }

  /** Whether the text has to be turned into another type, which can fail. */
  public boolean isConverted() {
    return from != From.BODY && !type.name().equals("java.lang.String");
  }
}

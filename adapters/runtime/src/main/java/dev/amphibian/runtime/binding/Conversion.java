package dev.amphibian.runtime.binding;

import org.jspecify.annotations.Nullable;

/**
 * Makes a typed value from the text of a path variable, parameter or header.
 *
 * @param <T> the type, boxed
 */
public abstract class Conversion<T> {

  private final Class<?> type;

  /** A conversion to {@code type}, which may be primitive. */
  protected Conversion(Class<?> type) {
    this.type = type;
  }

  /** The type that the method declares, for messages. */
  final Class<?> type() {
    return type;
  }

  /** Several values where one is asked for: Spring takes the first, but joins texts. */
  String one(java.util.List<String> values) {
    return values.get(0);
  }

  /**
   * The value, or null for a text that stands for nothing.
   *
   * @throws RuntimeException if the text is no such value
   */
  protected abstract @Nullable T convert(String text);
}

package dev.amphibian.runtime.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call gives under one name, and what to do if it gives nothing. */
public final class Value {

  private final Source source;
  private final String name;
  private final List<String> values;
  private final boolean isRequired;
  private final @Nullable String fallback;

  private Value(
      Source source,
      String name,
      List<String> values,
      boolean isRequired,
      @Nullable String fallback) {
    this.source = source;
    this.name = name;
    this.values = values;
    this.isRequired = isRequired;
    this.fallback = fallback;
  }

  static Value required(Source source, String name, List<String> values) {
    return new Value(source, name, values, true, null);
  }

  /** This, or null if the call gives nothing. */
  public Value orNull() {
    return new Value(source, name, values, false, null);
  }

  /** This, or {@code text} if the call gives nothing or an empty text. */
  public Value or(String text) {
    return new Value(source, name, values, false, text);
  }

  /**
   * The value; null only if it may be missing.
   *
   * @throws MissingValue if it must be there
   * @throws WrongType if the text is no such value
   */
  public <T> @Nullable T as(Conversion<T> conversion) {
    List<String> given = given();
    T value = given.isEmpty() ? null : converted(conversion.one(given), conversion);
    if (value == null) {
      requireAbsenceAllowed(conversion.type());
    }
    return value;
  }

  /**
   * All values; a single one is split at its commas. Null only if it may be missing.
   *
   * @throws MissingValue if it must be there
   * @throws WrongType if one of the texts is no such value
   */
  public <T> @Nullable List<@Nullable T> asList(Conversion<T> conversion) {
    List<String> given = given();
    if (given.isEmpty()) {
      requireAbsenceAllowed(List.class);
      return null;
    }
    List<@Nullable T> all = new ArrayList<>();
    if (given.size() == 1) {
      if (!given.get(0).isEmpty()) {
        for (String part : given.get(0).split(",", -1)) {
          all.add(converted(part.trim(), conversion));
        }
      }
    } else {
      for (String each : given) {
        all.add(converted(each, conversion));
      }
    }
    return all;
  }

  /** The value, if the call gives one. */
  public <T> Optional<T> asOptional(Conversion<T> conversion) {
    return Optional.ofNullable(orNull().as(conversion));
  }

  private List<String> given() {
    boolean nothing = values.isEmpty() || (values.size() == 1 && values.get(0).isEmpty());
    return nothing && fallback != null ? List.of(fallback) : values;
  }

  private <T> @Nullable T converted(String text, Conversion<T> conversion) {
    try {
      return conversion.convert(text);
    } catch (RuntimeException e) {
      throw new WrongType(source, name, given(), conversion.type(), e);
    }
  }

  private void requireAbsenceAllowed(Class<?> type) {
    if (isRequired) {
      throw new MissingValue(source, name, type, !given().isEmpty());
    }
  }
}

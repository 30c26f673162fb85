package dev.amphibian.runtime.binding;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Booleans as Spring's {@code StringToBooleanConverter} reads them. */
final class FlagConversion extends Conversion<Boolean> {

  private static final Set<String> TRUE = Set.of("true", "on", "yes", "1");
  private static final Set<String> FALSE = Set.of("false", "off", "no", "0");

  FlagConversion(Class<Boolean> type) {
    super(type);
  }

  @Override
  protected @Nullable Boolean convert(String text) {
    String value = text.trim().toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      return null;
    }
    if (TRUE.contains(value) || FALSE.contains(value)) {
      return TRUE.contains(value);
    }
    throw new IllegalArgumentException("Invalid boolean value '" + text + "'");
  }
}

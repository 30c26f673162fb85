package dev.amphibian.runtime.binding;

import org.jspecify.annotations.Nullable;

/** Numbers as Spring's {@code NumberUtils.parseNumber} reads them: blanks dropped, hex allowed. */
final class NumberConversion<T extends Number> extends Conversion<T> {

  NumberConversion(Class<T> type) {
    super(type);
  }

  @Override
  @SuppressWarnings("unchecked") // a primitive class object has its box as type argument
  protected @Nullable T convert(String text) {
    return text.isEmpty() ? null : (T) Conversions.parsed(type(), withoutBlanks(text));
  }

  private static String withoutBlanks(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  static boolean isHex(String text) {
    int index = text.startsWith("-") ? 1 : 0;
    return text.startsWith("0x", index)
        || text.startsWith("0X", index)
        || text.startsWith("#", index);
  }
}

package dev.amphibian.runtime.binding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conversions of Spring's default conversion service, for the types that are simple. */
public final class Conversions {

  /** Text as it is. */
  public static final Conversion<String> TEXT =
      new Conversion<>(String.class) {
        @Override
        protected String convert(String text) {
          return text;
        }

        @Override
        String one(List<String> values) {
          return String.join(",", values);
        }
      };

  private Conversions() {}

  /** Whole and decimal numbers of any of Java's types, primitive or not. */
  public static <T extends Number> Conversion<T> number(Class<T> type) {
    return new NumberConversion<>(type);
  }

  /** {@code true}, {@code on}, {@code yes} or {@code 1}, and their opposites. */
  public static Conversion<Boolean> flag(Class<Boolean> type) {
    return new FlagConversion(type);
  }

  /** The constant of this name. */
  public static <E extends Enum<E>> Conversion<E> constant(Class<E> type) {
    return new Conversion<>(type) {
      @Override
      protected @Nullable E convert(String text) {
        return text.isEmpty() ? null : Enum.valueOf(type, text.trim());
      }
    };
  }

  /** A UUID in its usual form. */
  public static Conversion<UUID> uuid() {
    return new Conversion<>(UUID.class) {
      @Override
      protected @Nullable UUID convert(String text) {
        return text.isBlank() ? null : UUID.fromString(text.trim());
      }
    };
  }

  /** A date such as {@code 2026-11-23}, under {@code @DateTimeFormat(iso = DATE)}. */
  public static Conversion<LocalDate> isoDate() {
    return new IsoConversion<>(LocalDate.class, IsoConversion.DATE, LocalDate::from);
  }

  /** A time such as {@code 10:15}, under {@code @DateTimeFormat(iso = TIME)}. */
  public static Conversion<LocalTime> isoTime() {
    return new IsoConversion<>(LocalTime.class, IsoConversion.TIME, LocalTime::from);
  }

  /** A date with time, under {@code @DateTimeFormat(iso = DATE_TIME)}. */
  public static Conversion<LocalDateTime> isoDateTime() {
    return new IsoConversion<>(LocalDateTime.class, IsoConversion.DATE_TIME, LocalDateTime::from);
  }

  /** A date with time and offset, under {@code @DateTimeFormat(iso = DATE_TIME)}. */
  public static Conversion<OffsetDateTime> isoOffsetDateTime() {
    return new IsoConversion<>(OffsetDateTime.class, IsoConversion.DATE_TIME, OffsetDateTime::from);
  }

  static Object parsed(Class<?> type, String number) {
    boolean hex = NumberConversion.isHex(number);
    if (type == int.class || type == Integer.class) {
      return hex ? Integer.decode(number) : Integer.valueOf(number);
    } else if (type == long.class || type == Long.class) {
      return hex ? Long.decode(number) : Long.valueOf(number);
    } else if (type == short.class || type == Short.class) {
      return hex ? Short.decode(number) : Short.valueOf(number);
    } else if (type == byte.class || type == Byte.class) {
      return hex ? Byte.decode(number) : Byte.valueOf(number);
    } else if (type == double.class || type == Double.class) {
      return Double.valueOf(number);
    } else if (type == float.class || type == Float.class) {
      return Float.valueOf(number);
    } else if (type == BigInteger.class) {
      return new BigInteger(number);
    }
    return new BigDecimal(number);
  }
}

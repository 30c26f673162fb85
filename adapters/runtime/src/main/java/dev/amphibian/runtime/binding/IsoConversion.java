package dev.amphibian.runtime.binding;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQuery;
import org.jspecify.annotations.Nullable;

/** Dates and times under {@code @DateTimeFormat(iso = …)}: the formatters that Spring takes. */
final class IsoConversion<T> extends Conversion<T> {

  static final DateTimeFormatter DATE = DateTimeFormatter.ISO_DATE;
  static final DateTimeFormatter TIME = DateTimeFormatter.ISO_TIME;
  static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ISO_DATE_TIME;

  private final DateTimeFormatter format;
  private final TemporalQuery<T> query;

  IsoConversion(Class<T> type, DateTimeFormatter format, TemporalQuery<T> query) {
    super(type);
    this.format = format;
    this.query = query;
  }

  @Override
  protected @Nullable T convert(String text) {
    return text.isBlank() ? null : format.parse(text, query);
  }
}

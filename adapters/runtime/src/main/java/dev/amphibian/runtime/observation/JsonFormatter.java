package dev.amphibian.runtime.observation;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** Records of {@code java.util.logging} as lines of JSON. */
final class JsonFormatter extends Formatter {

  @Override
  public String format(LogRecord record) {
    Observation current = Observation.current();
    JsonLine line =
        new JsonLine(
            record.getInstant(),
            formatMessage(record),
            record.getLoggerName(),
            Thread.currentThread().getName(),
            level(record.getLevel()));
    if (current != null) {
      line.with(current.fields());
    }
    return line.end(stackTrace(record.getThrown()));
  }

  private static LogLevel level(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return LogLevel.ERROR;
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return LogLevel.WARN;
    }
    if (level.intValue() >= Level.INFO.intValue()) {
      return LogLevel.INFO;
    }
    return level.intValue() >= Level.FINE.intValue() ? LogLevel.DEBUG : LogLevel.TRACE;
  }

  private static String stackTrace(@Nullable Throwable thrown) {
    if (thrown == null) {
      return "";
    }
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}

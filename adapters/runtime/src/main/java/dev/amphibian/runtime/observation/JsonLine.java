package dev.amphibian.runtime.observation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One log line as a JSON object on one line, with the members of Spring Boot's format {@code
 * logstash}, so that lines look alike with and without Spring.
 */
final class JsonLine {

  private final StringBuilder text = new StringBuilder(400);

  JsonLine(Instant time, String message, @Nullable String logger, String thread, LogLevel level) {
    text.append('{');
    member("@timestamp", time.toString());
    member("@version", "1");
    member("message", message);
    member("logger_name", logger == null ? "" : logger);
    member("thread_name", thread);
    member("level", level.name());
    text.append(",\"level_value\":").append(level.number());
  }

  JsonLine with(Map<String, String> fields) {
    for (Map.Entry<String, String> field : fields.entrySet()) {
      member(field.getKey(), field.getValue());
    }
    return this;
  }

  /** The whole line, with its line end. */
  String end(String stackTrace) {
    if (!stackTrace.isEmpty()) {
      member("stack_trace", stackTrace);
    }
    return text.append("}\n").toString();
  }

  private void member(String name, @Nullable String value) {
    if (text.length() > 1) {
      text.append(',');
    }
    quoted(name);
    text.append(':');
    quoted(String.valueOf(value));
  }

  private void quoted(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      switch (each) {
        case '"', '\\' -> text.append('\\').append(each);
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> plain(each);
      }
    }
    text.append('"');
  }

  /** Surrogates too are escaped: half a pair would be no character in UTF-8. */
  private void plain(char each) {
    if (each >= ' ' && !Character.isSurrogate(each)) {
      text.append(each);
    } else {
      String digits = Integer.toHexString(each);
      text.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
    }
  }
}

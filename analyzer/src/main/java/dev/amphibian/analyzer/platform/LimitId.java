package dev.amphibian.analyzer.platform;

import java.util.Arrays;
import java.util.Optional;

/** The limits that a platform can set, with the key under which its data file gives them. */
public enum LimitId {
  /** The longest time that one invocation may take. */
  DURATION_MAX("duration.max", Unit.MILLISECONDS),
  /** The longest time that an HTTP answer may take, given the usual door in front. */
  DURATION_HTTP_MAX("duration.http.max", Unit.MILLISECONDS),
  /** The least memory that can be set. */
  MEMORY_MIN("memory.min", Unit.BYTES),
  /** The most memory that can be set. */
  MEMORY_MAX("memory.max", Unit.BYTES),
  /** The memory that a function has unless somebody sets another. */
  MEMORY_DEFAULT("memory.default", Unit.BYTES),
  /** The package as uploaded. */
  PACKAGE_ZIPPED_MAX("package.zipped.max", Unit.BYTES),
  /** The package as unpacked. */
  PACKAGE_UNZIPPED_MAX("package.unzipped.max", Unit.BYTES),
  /** The event that carries a request. */
  REQUEST_PAYLOAD_MAX("payload.request.max", Unit.BYTES),
  /** The event that carries an answer. */
  ANSWER_PAYLOAD_MAX("payload.answer.max", Unit.BYTES),
  /** The room for temporary files. */
  TEMPORARY_STORAGE_MAX("storage.temporary.max", Unit.BYTES),
  /** The shortest interval that the platform's timer knows. */
  TIMER_INTERVAL_MIN("timer.interval.min", Unit.MILLISECONDS);

  private final String key;
  private final Unit unit;

  LimitId(String key, Unit unit) {
    this.key = key;
    this.unit = unit;
  }

  /** The key in data files, such as {@code duration.max}. */
  public String key() {
    return key;
  }

  /** What its figures count. */
  public Unit unit() {
    return unit;
  }

  /** The limit of this key. */
  public static Optional<LimitId> of(String key) {
    return Arrays.stream(values()).filter(id -> id.key.equals(key)).findFirst();
  }
}

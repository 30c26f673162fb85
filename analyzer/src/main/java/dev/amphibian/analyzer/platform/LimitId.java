package dev.amphibian.analyzer.platform;

import java.util.Arrays;
import java.util.Optional;

/** The limits that a platform can set, with the key under which its data file gives them. */
public enum LimitId {
  /** The longest time that one invocation may take, if somebody waits for its answer. */
  DURATION_MAX("duration.max", Unit.MILLISECONDS),
  /** The time that an invocation has unless somebody sets another. */
  DURATION_DEFAULT("duration.default", Unit.MILLISECONDS),
  /** The longest time that an HTTP answer may take, given the usual door in front. */
  DURATION_HTTP_MAX("duration.http.max", Unit.MILLISECONDS),
  /** The longest time that the work on an event may take, for which nobody waits. */
  DURATION_EVENT_MAX("duration.event.max", Unit.MILLISECONDS),
  /** The time that a new instance has before it must take its first invocation. */
  DURATION_START_MAX("duration.start.max", Unit.MILLISECONDS),
  /** The time from the signal to stop until the process is killed. */
  DURATION_STOP_MAX("duration.stop.max", Unit.MILLISECONDS),
  /** The least memory that can be set. */
  MEMORY_MIN("memory.min", Unit.BYTES),
  /** The most memory that can be set. */
  MEMORY_MAX("memory.max", Unit.BYTES),
  /** The memory that a function has unless somebody sets another. */
  MEMORY_DEFAULT("memory.default", Unit.BYTES),
  /** What memory can be set in multiples of. */
  MEMORY_STEP("memory.step", Unit.BYTES),
  /** The memory with which a function gets one whole processor; less where it has less. */
  MEMORY_PER_CPU("memory.per-cpu", Unit.BYTES),
  /** The package as uploaded. */
  PACKAGE_ZIPPED_MAX("package.zipped.max", Unit.BYTES),
  /** The package as unpacked. */
  PACKAGE_UNZIPPED_MAX("package.unzipped.max", Unit.BYTES),
  /** The container image, unpacked. */
  PACKAGE_IMAGE_MAX("package.image.max", Unit.BYTES),
  /** How many layers a package may have beside the code. */
  PACKAGE_LAYERS_MAX("package.layers.max", Unit.COUNT),
  /** The event that carries a request. */
  REQUEST_PAYLOAD_MAX("payload.request.max", Unit.BYTES),
  /** The event that carries an answer. */
  ANSWER_PAYLOAD_MAX("payload.answer.max", Unit.BYTES),
  /** An answer that is sent in pieces. */
  STREAMED_PAYLOAD_MAX("payload.streamed.max", Unit.BYTES),
  /** An event for which nobody waits. */
  EVENT_PAYLOAD_MAX("payload.event.max", Unit.BYTES),
  /** All headers of a request or answer. */
  HEADERS_MAX("payload.headers.max", Unit.BYTES),
  /** The most room for temporary files. */
  TEMPORARY_STORAGE_MAX("storage.temporary.max", Unit.BYTES),
  /** The room for temporary files unless somebody sets another. */
  TEMPORARY_STORAGE_DEFAULT("storage.temporary.default", Unit.BYTES),
  /** Open files and connections of one instance. */
  OPEN_FILES_MAX("files.open.max", Unit.COUNT),
  /** Processes and threads of one instance. */
  THREADS_MAX("threads.max", Unit.COUNT),
  /** All environment variables together. */
  ENVIRONMENT_MAX("environment.max", Unit.BYTES),
  /** Connections that one instance may have open to elsewhere. */
  OUTBOUND_CONNECTIONS_MAX("connections.outbound.max", Unit.COUNT),
  /** How many requests one instance works on at a time, at most. */
  INSTANCE_CONCURRENCY_MAX("concurrency.instance.max", Unit.COUNT),
  /** How many requests one instance works on at a time unless somebody sets another. */
  INSTANCE_CONCURRENCY_DEFAULT("concurrency.instance.default", Unit.COUNT),
  /** How many instances there are at most, of one function or of all that share the figure. */
  INSTANCES_MAX("concurrency.instances.max", Unit.COUNT),
  /** How many instances more there can be within ten seconds. */
  BURST_MAX("concurrency.burst.max", Unit.COUNT),
  /** The shortest interval that the platform's timer knows. */
  TIMER_INTERVAL_MIN("timer.interval.min", Unit.MILLISECONDS),
  /** What billed time is rounded up to. */
  BILLING_STEP("billing.step", Unit.MILLISECONDS),
  /** The least time that is billed for an invocation. */
  BILLING_MIN("billing.min", Unit.MILLISECONDS);

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

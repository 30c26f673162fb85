package dev.amphibian.analyzer.platform;

import java.util.Arrays;
import java.util.Optional;

/** What a platform charges for, with the key under which its data file gives the price. */
public enum PriceId {
  /** One invocation. */
  REQUEST("request"),
  /** One HTTP request at the usual door in front. */
  DOOR("request.door"),
  /** One second of a GiB of a function's memory. */
  MEMORY("memory.gib-second"),
  /** One second of a function's processor, where it isn't part of the memory's price. */
  CPU("cpu.second"),
  /** One hour of a container's processor. */
  CONTAINER_CPU("container.cpu-hour"),
  /** One hour of a GiB of a container's memory. */
  CONTAINER_MEMORY("container.gib-hour");

  private final String key;

  PriceId(String key) {
    this.key = key;
  }

  /** The key in data files, such as {@code memory.gib-second}. */
  public String key() {
    return key;
  }

  /** The price of this key. */
  public static Optional<PriceId> of(String key) {
    return Arrays.stream(values()).filter(id -> id.key.equals(key)).findFirst();
  }
}

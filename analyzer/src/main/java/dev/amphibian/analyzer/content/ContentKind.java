package dev.amphibian.analyzer.content;

import java.util.Locale;

/** What a slice holds besides methods, or touches outside. */
public enum ContentKind {
  /** A library, {@code group:artifact}. */
  JAR,
  /** A file on the class path. */
  RESOURCE,
  /** A key of the configuration, or all keys below one, which then ends in {@code .*}. */
  CONFIGURATION,
  /** A table or collection of a database. */
  TABLE,
  /** A place where only the running code knows what it calls: the slice may be larger. */
  GAP,
  /** Another service, by its address. */
  HTTP,
  /** A database, by its address. */
  DATABASE,
  /** A queue, topic, exchange or stream that messages are sent to. */
  QUEUE,
  /** A file outside the class path. */
  FILE;

  /** Whether it is another process or device that is asked or told something. */
  public boolean isOutbound() {
    return compareTo(HTTP) >= 0;
  }

  /** The kind as reports write it, such as {@code http}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.amphibian.runtime.observation;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Java's own logging. It has no fields per thread: {@link JsonFormatter} asks the observation that
 * is current.
 */
final class PlatformLog implements ApplicationLog {

  static final String NAME = "dev.amphibian.runtime";

  /** With lines in JSON, unless {@code java.util.logging} is configured or has begun already. */
  static PlatformLog prepared() {
    JsonLogManager.propose();
    return new PlatformLog();
  }

  @Override
  public void error(String message, @Nullable Throwable cause) {
    System.getLogger(NAME).log(System.Logger.Level.ERROR, message, cause);
  }

  @Override
  public void put(Map<String, String> fields) {}

  @Override
  public void remove(Collection<String> names) {}
}

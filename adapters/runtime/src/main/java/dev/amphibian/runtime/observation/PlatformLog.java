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

  private static final String MANAGER = "java.util.logging.manager";

  /** With lines in JSON, unless {@code java.util.logging} is configured or has begun already. */
  static PlatformLog prepared() {
    boolean isConfigured =
        System.getProperty(MANAGER) != null
            || System.getProperty("java.util.logging.config.file") != null
            || System.getProperty("java.util.logging.config.class") != null;
    if (!isConfigured) {
      // By name only: touching the class would start what it stands for
      System.setProperty(MANAGER, "dev.amphibian.runtime.observation.JsonLogManager");
    }
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

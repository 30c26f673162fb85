package dev.amphibian.runtime.observation;

import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * {@code java.util.logging} with lines in JSON. It is named by a system property and made when
 * somebody logs for the first time: who doesn't log, doesn't pay the 50 ms that it takes to start.
 */
public final class JsonLogManager extends LogManager {

  /** Called by {@link LogManager}. */
  public JsonLogManager() {}

  @Override
  public boolean addLogger(Logger logger) {
    boolean isAdded = super.addLogger(logger);
    if (isAdded && logger.getName().isEmpty()) {
      for (Handler handler : logger.getHandlers()) {
        handler.setFormatter(new JsonFormatter());
      }
    }
    return isAdded;
  }
}

package dev.amphibian.local.handler;

import dev.amphibian.awslambda.HttpFunction;
import dev.amphibian.runtime.Jackson3Json;

/** Logs by Java's own logging. */
public final class LoggingHandler extends HttpFunction {

  private static final System.Logger LOG = System.getLogger("shop.Parts");

  /** As a generated handler does. */
  public LoggingHandler() {
    super(
        Jackson3Json.bootDefaults(),
        new LoggingEntry(message -> LOG.log(System.Logger.Level.INFO, message)));
  }
}

package dev.amphibian.local.handler;

import dev.amphibian.awslambda.HttpFunction;
import dev.amphibian.runtime.Jackson3Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs by SLF4J. */
public final class Slf4jHandler extends HttpFunction {

  private static final Logger LOG = LoggerFactory.getLogger("shop.Parts");

  /** As a generated handler does. */
  public Slf4jHandler() {
    super(Jackson3Json.bootDefaults(), new LoggingEntry(LOG::info));
  }
}

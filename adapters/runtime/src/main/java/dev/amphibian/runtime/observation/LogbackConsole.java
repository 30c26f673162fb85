package dev.amphibian.runtime.observation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.layout.TTLLLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.util.Iterator;
import org.slf4j.ILoggerFactory;

/**
 * Logback without Spring: lines of JSON from level {@code INFO} on, in the place of Logback's own
 * fallback, which prints everything from {@code DEBUG} on as text. An application that configures
 * Logback keeps what it has, and Spring Boot replaces this by its own. Loaded only where Logback is
 * there; Logback 1.2 and later.
 */
final class LogbackConsole {

  private LogbackConsole() {}

  /** Replaces the fallback, if Logback is behind SLF4J and nobody has configured it. */
  static void replaceFallback(ILoggerFactory factory) {
    if (factory instanceof LoggerContext context && hasFallback(context)) {
      context.reset();
      LogbackEncoder encoder = new LogbackEncoder();
      encoder.setContext(context);
      encoder.start();
      ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
      console.setContext(context);
      console.setName("CONSOLE");
      console.setEncoder(encoder);
      console.start();
      Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
      root.setLevel(Level.INFO);
      root.addAppender(console);
    }
  }

  /** One console with the layout that only {@code BasicConfigurator} gives it. */
  private static boolean hasFallback(LoggerContext context) {
    Iterator<Appender<ILoggingEvent>> appenders =
        context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
    if (!appenders.hasNext()) {
      return false;
    }
    Appender<ILoggingEvent> first = appenders.next();
    return !appenders.hasNext()
        && first instanceof ConsoleAppender<ILoggingEvent> console
        && console.getEncoder() instanceof LayoutWrappingEncoder<ILoggingEvent> encoder
        && encoder.getLayout() instanceof TTLLLayout;
  }
}

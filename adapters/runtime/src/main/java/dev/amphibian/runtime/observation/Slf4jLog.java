package dev.amphibian.runtime.observation;

import dev.amphibian.runtime.OptionalClass;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.helpers.NOPLoggerFactory;

/** SLF4J and its MDC, which Logback and Log4j have too; loaded only where SLF4J is there. */
final class Slf4jLog implements ApplicationLog {

  private final ILoggerFactory factory;

  Slf4jLog() {
    // Until somebody asks for it, the MDC is one that gets lost
    factory = LoggerFactory.getILoggerFactory();
    ClassLoader loader = Slf4jLog.class.getClassLoader();
    if (OptionalClass.find("ch.qos.logback.classic.layout.TTLLLayout", loader) != null) {
      LogbackConsole.replaceFallback(factory);
    }
  }

  @Override
  public void error(String message, @Nullable Throwable cause) {
    if (factory instanceof NOPLoggerFactory) {
      // An API without a library behind it would lose what must be seen
      new PlatformLog().error(message, cause);
    } else {
      factory.getLogger(PlatformLog.NAME).error(message, cause);
    }
  }

  @Override
  public void put(Map<String, String> fields) {
    for (Map.Entry<String, String> field : fields.entrySet()) {
      MDC.put(field.getKey(), field.getValue());
    }
  }

  @Override
  public void remove(Collection<String> names) {
    for (String name : names) {
      MDC.remove(name);
    }
  }
}

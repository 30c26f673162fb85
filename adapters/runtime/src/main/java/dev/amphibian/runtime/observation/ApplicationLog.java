package dev.amphibian.runtime.observation;

import dev.amphibian.runtime.OptionalClass;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The application's own logging: SLF4J where it has it, else the platform's {@link System.Logger}.
 *
 * <p>Messages never hold a header, a query or a body.
 */
public interface ApplicationLog {

  /** The one of this class path. */
  static ApplicationLog instance() {
    return Chosen.LOG;
  }

  /** Logs what went wrong on our side, at level {@code ERROR}. */
  void error(String message, @Nullable Throwable cause);

  /** Adds fields to all lines that this thread logs. */
  void put(Map<String, String> fields);

  /** Takes fields off this thread's lines. */
  void remove(Collection<String> names);

  /** Found when somebody asks first. */
  final class Chosen {

    private static final ApplicationLog LOG = choose();

    private Chosen() {}

    private static ApplicationLog choose() {
      ClassLoader loader = ApplicationLog.class.getClassLoader();
      return OptionalClass.find("org.slf4j.MDC", loader) == null
          ? PlatformLog.prepared()
          : new Slf4jLog();
    }
  }
}

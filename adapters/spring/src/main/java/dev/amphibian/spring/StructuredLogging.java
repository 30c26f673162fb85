package dev.amphibian.spring;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lines in JSON by Spring Boot's own structured logging (3.4 and later), unless the application
 * says how its console should look. An own {@code logback-spring.xml} or the like decides for
 * itself: Boot reads the property only where it makes the console.
 */
final class StructuredLogging
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  private static final String FORMAT = "logging.structured.format.console";
  private static final String PATTERN = "logging.pattern.console";

  /** Behind Boot's listener that reads the configuration files, before the one that logs. */
  private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 15;

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    ConfigurableEnvironment environment = event.getEnvironment();
    if (!environment.containsProperty(PATTERN)) {
      // Last, so that any setting of the application goes before
      environment
          .getPropertySources()
          .addLast(new MapPropertySource("sliceLogging", Map.of(FORMAT, "logstash")));
    }
  }

  @Override
  public int getOrder() {
    return ORDER;
  }
}

package dev.amphibian.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * Properties that a slice needs, put before the application's own.
 *
 * <p>Setters of {@code SpringApplication} wouldn't do: Boot lets {@code spring.main.*} of the
 * configuration files win over them.
 */
final class FixedProperties
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  private final Map<String, Object> values;

  private FixedProperties(Map<String, Object> values) {
    this.values = values;
  }

  /** A slice answers HTTP calls: what fetches work by itself belongs to other entry points. */
  static FixedProperties forService() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("spring.main.banner-mode", "off");
    values.put("spring.jmx.enabled", "false");
    values.put("spring.application.admin.enabled", "false");
    values.put("spring.quartz.auto-startup", "false");
    values.put("spring.batch.job.enabled", "false");
    values.put("spring.jms.listener.auto-startup", "false");
    values.put("spring.kafka.listener.auto-startup", "false");
    values.put("spring.rabbitmq.listener.simple.auto-startup", "false");
    values.put("spring.rabbitmq.listener.direct.auto-startup", "false");
    values.put("spring.rabbitmq.listener.stream.auto-startup", "false");
    values.put("spring.pulsar.listener.auto-startup", "false");
    values.put("spring.docker.compose.enabled", "false");
    return new FixedProperties(values);
  }

  /** A function starts while a caller waits, and the platform alone ends it. */
  static FixedProperties forFunction() {
    Map<String, Object> values = new LinkedHashMap<>(forService().values);
    values.put("spring.main.lazy-initialization", "true");
    values.put("spring.main.log-startup-info", "false");
    values.put("spring.main.register-shutdown-hook", "false");
    values.put("spring.main.keep-alive", "false");
    values.put("logging.register-shutdown-hook", "false");
    return new FixedProperties(values);
  }

  FixedProperties with(String name, String value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new FixedProperties(more);
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    event.getEnvironment().getPropertySources().addFirst(new MapPropertySource("slice", values));
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}

package dev.amphibian.spring;

import java.util.Map;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Lets Spring stop what has a life cycle before a snapshot of the process is taken, and start it
 * again after, where {@code org.crac:crac} tells it of snapshots (Spring 6.1 and later).
 *
 * <p>Spring stops beans that exist. Boot's bean that closes the connections of a Hikari pool exists
 * for nothing else, so that in a lazy context nobody would ever ask for it.
 */
final class Checkpoints {

  private Checkpoints() {}

  /** Whether this process may be started from a snapshot. */
  static boolean arePossible() {
    return ClassUtils.isPresent("org.crac.Core", Checkpoints.class.getClassLoader());
  }

  /** Prepares a context that isn't started yet, if there may be snapshots of it. */
  static void prepare(ConfigurableApplicationContext context) {
    if (!arePossible()) {
      return;
    }
    context
        .getBeanFactory()
        .registerSingleton(
            "sliceLifeCycles", LazyInitializationExcludeFilter.forBeanTypes(Lifecycle.class));
    // A pool that isn't suspended opens new connections for those that are closed
    Map<String, Object> settings = Map.of("spring.datasource.hikari.allow-pool-suspension", "true");
    context
        .getEnvironment()
        .getPropertySources()
        .addLast(new MapPropertySource("sliceCheckpoints", settings));
  }
}

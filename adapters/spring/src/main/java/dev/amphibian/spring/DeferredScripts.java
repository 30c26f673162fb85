package dev.amphibian.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.core.env.Environment;

/**
 * Creates the runner of {@code data.sql} at the start where nothing else would ever ask for it.
 *
 * <p>Usually the beans that use the database depend on it. Deferred until JPA has made the tables,
 * it depends on them, and a lazy context would leave the database empty.
 */
final class DeferredScripts implements LazyInitializationExcludeFilter {

  private final Environment environment;

  DeferredScripts(Environment environment) {
    this.environment = environment;
  }

  @Override
  public boolean isExcluded(String name, BeanDefinition definition, @Nullable Class<?> type) {
    return isDeferred() && isScriptInitializer(type);
  }

  private boolean isDeferred() {
    return environment.getProperty(
        "spring.jpa.defer-datasource-initialization", Boolean.class, false);
  }

  // By name, because the class is in a jar that an application without database doesn't have.
  private static boolean isScriptInitializer(@Nullable Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (each.getSimpleName().equals("AbstractScriptDatabaseInitializer")) {
        return true;
      }
    }
    return false;
  }
}

package dev.amphibian.spring;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.LazyInitializationExcludeFilter;

/**
 * Creates at the start what makes and fills tables: migrations and scripts.
 *
 * <p>Boot lets JPA and its own JDBC clients depend on them. Who asks for the data source itself, as
 * MyBatis and one's own classes do, relies on the start, and would find no tables in a lazy
 * context.
 */
final class DatabaseInitializers implements LazyInitializationExcludeFilter {

  // By name, because the classes are in jars that an application without database doesn't have
  private static final Set<String> TYPES =
      Set.of("AbstractScriptDatabaseInitializer", "FlywayMigrationInitializer", "SpringLiquibase");

  @Override
  public boolean isExcluded(String name, BeanDefinition definition, @Nullable Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (TYPES.contains(each.getSimpleName())) {
        return true;
      }
    }
    return false;
  }
}

package dev.amphibian.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Makes beans lazy that Boot's lazy initialisation leaves out.
 *
 * <p>Spring Data says of each repository that it isn't, and Boot respects such a word; so the
 * repositories would open the database also for a slice that never asks for one. Infrastructure,
 * such as the validator, Boot leaves out altogether; what of it works on other beans is created for
 * that anyway. Only for the bare context: Spring MVC asks for all repositories when it first
 * converts a parameter, and that is better done at the start than while a caller waits.
 */
final class LazyBeans implements BeanFactoryPostProcessor {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    for (String name : factory.getBeanDefinitionNames()) {
      BeanDefinition definition = factory.getBeanDefinition(name);
      if (isRepository(definition.getBeanClassName(), factory.getBeanClassLoader())
          || isInfrastructure(name, definition, factory)) {
        definition.setLazyInit(true);
      }
    }
  }

  private static boolean isInfrastructure(
      String name, BeanDefinition definition, ConfigurableListableBeanFactory factory) {
    if (definition.getRole() != BeanDefinition.ROLE_INFRASTRUCTURE) {
      return false;
    }
    Class<?> type = factory.getType(name, false);
    return type != null && !SmartInitializingSingleton.class.isAssignableFrom(type);
  }

  // By names, because Spring Data is in the package only if the application has it
  private static boolean isRepository(@Nullable String type, @Nullable ClassLoader loader) {
    if (type == null || !type.endsWith("RepositoryFactoryBean")) {
      return false;
    }
    Class<?> each = ClassUtils.resolveClassName(type, loader);
    while (each != null && !each.getSimpleName().equals("RepositoryFactoryBeanSupport")) {
      each = each.getSuperclass();
    }
    return each != null;
  }
}

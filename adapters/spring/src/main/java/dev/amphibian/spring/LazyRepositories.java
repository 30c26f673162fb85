package dev.amphibian.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Makes Spring Data's repositories lazy.
 *
 * <p>Spring Data says of each that it isn't, and Boot's lazy initialisation respects such a word;
 * so the repositories would open the database also for a slice that never asks for one. Only for
 * the bare context: Spring MVC asks for all repositories when it first converts a parameter, and
 * that is better done at the start than while a caller waits.
 */
final class LazyRepositories implements BeanFactoryPostProcessor {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    for (String name : factory.getBeanDefinitionNames()) {
      BeanDefinition definition = factory.getBeanDefinition(name);
      if (isRepository(definition.getBeanClassName(), factory.getBeanClassLoader())) {
        definition.setLazyInit(true);
      }
    }
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

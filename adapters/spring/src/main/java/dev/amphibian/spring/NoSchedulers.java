package dev.amphibian.spring;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/** Undoes {@code @EnableScheduling}: schedules are entry points of their own. */
final class NoSchedulers implements BeanFactoryPostProcessor {

  private static final String PROCESSOR =
      TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME;

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    if (factory.containsBeanDefinition(PROCESSOR)
        && factory instanceof BeanDefinitionRegistry registry) {
      registry.removeBeanDefinition(PROCESSOR);
    }
  }
}

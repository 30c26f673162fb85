package dev.amphibian.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.weaving.LoadTimeWeaverAware;

/**
 * A bean factory that is as lazy as it was asked to be.
 *
 * <p>At its start, a context creates all beans that want to know a load-time weaver, lazy or not.
 * JPA's entity manager factory is one: it opens the database and takes half of the start, also for
 * a slice that never touches a table. Without a weaver there is nothing to tell it.
 */
final class LazyBeanFactory extends DefaultListableBeanFactory {

  @Override
  public String[] getBeanNamesForType(
      @Nullable Class<?> type, boolean nonSingletons, boolean eager) {
    boolean early = LoadTimeWeaverAware.class.equals(type);
    return early && !containsBean(ConfigurableApplicationContext.LOAD_TIME_WEAVER_BEAN_NAME)
        ? new String[0]
        : super.getBeanNamesForType(type, nonSingletons, eager);
  }
}

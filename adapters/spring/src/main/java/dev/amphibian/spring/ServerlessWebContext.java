package dev.amphibian.spring;

import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.web.context.ServletContextAware;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.context.support.ServletContextAwareProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * A web application context whose servlet context appears as late as with an embedded server.
 *
 * <p>Were it there from the beginning, Boot's conditions would take the application for a WAR file
 * in a foreign server and configure it differently.
 */
final class ServerlessWebContext extends GenericWebApplicationContext {

  private final ServletContext container;

  ServerlessWebContext(ServletContext container) {
    this.container = container;
  }

  @Override
  protected void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    factory.addBeanPostProcessor(
        new ServletContextAwareProcessor() {
          @Override
          protected ServletContext getServletContext() {
            return container;
          }
        });
    factory.ignoreDependencyInterface(ServletContextAware.class);
    WebApplicationContextUtils.registerWebApplicationScopes(factory);
  }

  @Override
  protected void onRefresh() {
    setServletContext(container);
    container.setAttribute(WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, this);
    WebApplicationContextUtils.registerWebApplicationScopes(getBeanFactory(), container);
    WebApplicationContextUtils.registerEnvironmentBeans(getBeanFactory(), container);
    initPropertySources();
    super.onRefresh();
  }

  @Override
  protected Resource getResourceByPath(String path) {
    @Nullable ServletContext there = getServletContext();
    return there == null
        ? new DefaultResourceLoader(getClassLoader()).getResource(path)
        : super.getResourceByPath(path);
  }
}

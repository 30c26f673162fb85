package dev.amphibian.spring;

import dev.amphibian.runtime.observation.Observer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;

/** Puts the filter that observes before all filters of the application's own server. */
final class ObservedServer extends FilterRegistrationBean<ObservingFilter> {

  ObservedServer(String service, ApplicationContext context) {
    setName("sliceObservingFilter");
    setFilter(new ObservingFilter(server -> observer(service, context, server)));
    setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
    setOrder(Ordered.HIGHEST_PRECEDENCE);
  }

  private static Observer observer(String service, ApplicationContext context, ServletContext on) {
    return new Observer(service, true, ContextTracing.of(context, filters(on)));
  }

  /** The class names of all filters of a server. */
  static List<String> filters(ServletContext server) {
    Map<String, ? extends FilterRegistration> registered = server.getFilterRegistrations();
    return registered.values().stream().map(FilterRegistration::getClassName).toList();
  }
}

package dev.amphibian.spring;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayList;
import java.util.EventListener;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Spring's mock servlet context, able to take the servlets, filters and listeners that Boot
 * registers.
 */
final class FunctionServletContext extends MockServletContext {

  private final List<MappedFilter> filters = new ArrayList<>();
  private final List<MappedServlet> servlets = new ArrayList<>();
  private final List<EventListener> listeners = new ArrayList<>();
  private Sessions sessions = new Sessions(new StandardEnvironment(), this);
  private @Nullable Routes routes;

  FunctionServletContext() {
    // As with an embedded server: the web resources inside jars, and nothing else of the class path
    super("classpath:/META-INF/resources");
  }

  /** Keeps sessions as the application's settings say. */
  void useSettings(Environment settings) {
    sessions = new Sessions(settings, this);
  }

  Sessions sessions() {
    return sessions;
  }

  /** Initialises all that was registered and fixes it. */
  Routes start() throws ServletException {
    each(ServletContextListener.class, it -> it.contextInitialized(new ServletContextEvent(this)));
    for (MappedFilter filter : filters) {
      filter.init(this);
    }
    List<MappedServlet> dispatchers =
        servlets.stream().filter(each -> each.servlet() instanceof DispatcherServlet).toList();
    for (MappedServlet servlet : dispatchers) {
      servlet.init(this);
    }
    Routes started = new Routes(dispatchers, filters);
    routes = started;
    return started;
  }

  void requestBegins(ServletRequest request) {
    ServletRequestEvent event = new ServletRequestEvent(this, request);
    each(ServletRequestListener.class, it -> it.requestInitialized(event));
  }

  void requestEnds(ServletRequest request) {
    ServletRequestEvent event = new ServletRequestEvent(this, request);
    each(ServletRequestListener.class, it -> it.requestDestroyed(event));
  }

  void sessionBegins(HttpSession session) {
    each(HttpSessionListener.class, it -> it.sessionCreated(new HttpSessionEvent(session)));
  }

  void sessionEnds(HttpSession session) {
    each(HttpSessionListener.class, it -> it.sessionDestroyed(new HttpSessionEvent(session)));
  }

  private <L> void each(Class<L> kind, Consumer<L> call) {
    listeners.stream().filter(kind::isInstance).map(kind::cast).forEach(call);
  }

  @Override
  public ServletRegistration.Dynamic addServlet(String name, Servlet servlet) {
    MappedServlet mapped = new MappedServlet(name, servlet);
    servlets.add(mapped);
    return mapped;
  }

  @Override
  public FilterRegistration.Dynamic addFilter(String name, Filter filter) {
    MappedFilter mapped = new MappedFilter(name, filter);
    filters.add(mapped);
    return mapped;
  }

  // Spring Security looks here for the dispatcher's path before it reads its own patterns
  @Override
  public Map<String, ? extends ServletRegistration> getServletRegistrations() {
    return servlets.stream().collect(Collectors.toMap(MappedServlet::getName, it -> it));
  }

  @Override
  public @Nullable ServletRegistration getServletRegistration(String name) {
    return getServletRegistrations().get(name);
  }

  @Override
  public Map<String, ? extends FilterRegistration> getFilterRegistrations() {
    return filters.stream().collect(Collectors.toMap(MappedFilter::getName, it -> it));
  }

  @Override
  public @Nullable FilterRegistration getFilterRegistration(String name) {
    return getFilterRegistrations().get(name);
  }

  @Override
  public <L extends EventListener> void addListener(L listener) {
    listeners.add(listener);
  }

  // Null is the specification's word for "nothing there"; only the mock always has something
  @SuppressWarnings("NullAway")
  @Override
  public @Nullable RequestDispatcher getRequestDispatcher(String path) {
    Routes started = routes;
    if (started == null) {
      throw new IllegalStateException("No dispatch to " + path + " before the slice has started");
    }
    return Forward.to(path, started, this).orElse(null);
  }

  @Override
  public String getVirtualServerName() {
    return "localhost";
  }
}

package dev.amphibian.spring;

import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.HttpEntry;
import dev.amphibian.runtime.Json;
import dev.amphibian.runtime.observation.ApplicationTracing;
import jakarta.servlet.ServletException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletContextInitializerBeans;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Runs a slice as Spring MVC without a server: a call passes the application's filters and
 * dispatcher, and is answered as the application on embedded Tomcat would answer it.
 */
public final class MvcEntry implements HttpEntry, AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final Container container;

  private MvcEntry(ConfigurableApplicationContext context, Container container) {
    this.context = context;
    this.container = container;
  }

  /**
   * Starts the context, the filters and the dispatcher.
   *
   * @throws IllegalStateException if a method of the slice isn't mapped by Spring MVC
   */
  public static MvcEntry start(Slice slice) {
    FunctionServletContext servlets = new FunctionServletContext();
    OnlyServed only = new OnlyServed(slice.served());
    ConfigurableApplicationContext context = launch(slice, servlets, only).run();
    try {
      Container container = open(context, servlets);
      only.requireAll();
      if (Checkpoints.arePossible()) {
        // Else the first caller after a restore would wait for them
        only.controllers().forEach(context::getBean);
      }
      ApplicationTracing.use(ContextTracing.of(context, ObservedServer.filters(servlets)));
      return new MvcEntry(context, container);
    } catch (ServletException | RuntimeException failure) {
      context.close();
      throw failure instanceof RuntimeException unchecked
          ? unchecked
          : new IllegalStateException("Spring MVC didn't start: " + failure.getMessage(), failure);
    }
  }

  private static Launch launch(Slice slice, FunctionServletContext servlets, OnlyServed only) {
    FixedProperties properties =
        FixedProperties.forFunction().with("spring.main.web-application-type", "servlet");
    Launch launch = new Launch(slice, properties);
    launch.application().setApplicationContextFactory(type -> new ServerlessWebContext(servlets));
    launch
        .application()
        .addInitializers(
            context -> context.getBeanFactory().addBeanPostProcessor(only), Checkpoints::prepare);
    return launch;
  }

  private static Container open(
      ConfigurableApplicationContext context, FunctionServletContext servlets)
      throws ServletException {
    servlets.setContextPath(contextPath(context));
    servlets.useSettings(context.getEnvironment());
    for (ServletContextInitializer initializer :
        new ServletContextInitializerBeans(context.getBeanFactory())) {
      initializer.onStartup(servlets);
    }
    Routes routes = servlets.start();
    String page = errorPage(context);
    ErrorReport errors =
        new ErrorReport(routes, servlets, page == null ? null : routes.dispatcherPath() + page);
    return new Container(servlets, routes, errors);
  }

  private static String contextPath(ConfigurableApplicationContext context) {
    String given = context.getEnvironment().getProperty("server.servlet.context-path", "").strip();
    return given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
  }

  /** Where Boot's or the application's error controller is mapped. */
  private static @Nullable String errorPage(ConfigurableApplicationContext context) {
    for (RequestMappingHandlerMapping mapping :
        context.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
      for (Map.Entry<RequestMappingInfo, HandlerMethod> each :
          mapping.getHandlerMethods().entrySet()) {
        if (OnlyServed.isErrorController(each.getValue().getBeanType())) {
          return each.getKey().getPatternValues().iterator().next();
        }
      }
    }
    return null;
  }

  @Override
  public HttpAnswer handle(HttpCall call) throws Exception {
    return container.answer(call);
  }

  /** The application's beans. */
  public ConfigurableApplicationContext context() {
    return context;
  }

  /** JSON by the mapper bean that Spring MVC uses; see {@link SliceContext#json}. */
  public Json json() {
    return SliceContext.json(context);
  }

  @Override
  public void close() {
    context.close();
  }
}

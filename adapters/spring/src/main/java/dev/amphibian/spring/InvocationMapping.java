package dev.amphibian.spring;

import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Maps the path of a slice's invoked method, before all mappings of the application. */
final class InvocationMapping extends SimpleUrlHandlerMapping {

  private final Slice slice;

  InvocationMapping(Slice slice) {
    this.slice = slice;
    setOrder(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public void initApplicationContext() {
    ApplicationContext context = obtainApplicationContext();
    HttpRequestHandler handler = InvocationHandler.of(slice, context);
    setUrlMap(Map.of("/" + slice.name(), handler));
    super.initApplicationContext();
  }
}

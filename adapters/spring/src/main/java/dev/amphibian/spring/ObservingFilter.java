package dev.amphibian.spring;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.observation.Observation;
import dev.amphibian.runtime.observation.Observer;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** Observes the requests of a service; hands on both objects as they come. */
final class ObservingFilter implements Filter {

  /** There only while a request is asynchronous, when another thread must find it. */
  private static final String ATTRIBUTE = ObservingFilter.class.getName();

  private final Function<ServletContext, Observer> observers;
  private volatile @Nullable Observer observer;

  /** {@code observers} is asked with the first request, when all beans and filters are there. */
  ObservingFilter(Function<ServletContext, Observer> observers) {
    this.observers = observers;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    Observation earlier = (Observation) request.getAttribute(ATTRIBUTE);
    Observation observation = earlier == null ? begin(http) : earlier;
    int status = 500;
    observation.attach();
    try {
      chain.doFilter(request, response);
      status = ((HttpServletResponse) response).getStatus();
    } catch (Throwable e) {
      observation.failed(e);
      throw e;
    } finally {
      routed(request);
      observation.detach();
      if (request.isAsyncStarted() && earlier == null) {
        request.setAttribute(ATTRIBUTE, observation);
        request.getAsyncContext().addListener(new EndOfAsync(observation));
      } else if (earlier == null) {
        observation.end(status);
      }
    }
  }

  private Observation begin(HttpServletRequest request) {
    String id = UUID.randomUUID().toString();
    return observer(request.getServletContext()).begin(call(request), id, null);
  }

  private Observer observer(ServletContext server) {
    Observer made = observer;
    if (made == null) {
      synchronized (this) {
        made = observer == null ? observers.apply(server) : observer;
        observer = made;
      }
    }
    return made;
  }

  /** As far as observers ask. */
  private static HttpCall call(HttpServletRequest request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    HttpCall.Origin origin =
        new HttpCall.Origin(
            request.getScheme(),
            request.getServerName(),
            request.getServerPort(),
            request.getRemoteAddr());
    String path = request.getRequestURI();
    return new HttpCall(request.getMethod(), path, "", Headers.of(headers), new byte[0], origin);
  }

  static void routed(ServletRequest request) {
    if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
        instanceof String pattern) {
      Observation.routed(pattern);
    }
  }

  private record EndOfAsync(Observation observation) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
      observation.end(((HttpServletResponse) event.getSuppliedResponse()).getStatus());
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {
      observation.failed(event.getThrowable());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}

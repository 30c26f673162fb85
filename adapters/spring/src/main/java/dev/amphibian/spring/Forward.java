package dev.amphibian.spring;

import dev.amphibian.runtime.RequestPath;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** Sends a request to another path of the same application. */
final class Forward implements RequestDispatcher {

  private final Routes routes;
  private final ServletContext context;
  private final String path;
  private final @Nullable String query;
  private final Target target;

  private Forward(
      Routes routes, ServletContext context, String path, @Nullable String query, Target target) {
    this.routes = routes;
    this.context = context;
    this.path = path;
    this.query = query;
    this.target = target;
  }

  /** To {@code location}, path and query within the application; empty if no servlet is there. */
  static Optional<Forward> to(String location, Routes routes, ServletContext context) {
    int mark = location.indexOf('?');
    String path = mark < 0 ? location : location.substring(0, mark);
    String query = mark < 0 ? null : location.substring(mark + 1);
    return RequestPath.decoded(path, ServletVersion.IS_4)
        .flatMap(routes::target)
        .map(target -> new Forward(routes, context, path, query, target));
  }

  @Override
  public void forward(ServletRequest request, ServletResponse response)
      throws ServletException, IOException {
    response.resetBuffer();
    send((HttpServletRequest) request, (HttpServletResponse) response, DispatcherType.FORWARD);
    // The answer ends here, whatever the caller may still write: RequestDispatcher#forward
    CallResponse own = WebUtils.getNativeResponse(response, CallResponse.class);
    if (own != null) {
      own.finish();
    }
  }

  @Override
  public void include(ServletRequest request, ServletResponse response) {
    throw new UnsupportedOperationException(
        "Can't include %s: a function has no JSP engine; render by a template engine instead"
            .formatted(path));
  }

  /** Dispatches as an error page; the attributes that describe the error are set by then. */
  void error(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    send(request, response, DispatcherType.ERROR);
  }

  private void send(HttpServletRequest request, HttpServletResponse response, DispatcherType type)
      throws ServletException, IOException {
    remember(request);
    String uri = context.getContextPath() + path;
    DispatchedRequest dispatched = new DispatchedRequest(request, type, uri, query, target);
    routes.chain(target, path, type).doFilter(dispatched, response);
  }

  private static void remember(HttpServletRequest request) {
    if (request.getAttribute(FORWARD_REQUEST_URI) == null) {
      request.setAttribute(FORWARD_REQUEST_URI, request.getRequestURI());
      request.setAttribute(FORWARD_CONTEXT_PATH, request.getContextPath());
      request.setAttribute(FORWARD_SERVLET_PATH, request.getServletPath());
      request.setAttribute(FORWARD_PATH_INFO, request.getPathInfo());
      request.setAttribute(FORWARD_QUERY_STRING, request.getQueryString());
      request.setAttribute(FORWARD_MAPPING, request.getHttpServletMapping());
    }
  }
}

package dev.amphibian.spring;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Turns a failure into the application's error page, as Tomcat's {@code StandardHostValve} does.
 */
final class ErrorReport {

  private static final Log LOG = LogFactory.getLog(ErrorReport.class);

  private final Routes routes;
  private final FunctionServletContext context;
  private final @Nullable String page;

  /**
   * @param page the path of the application's error page; null if it has none
   */
  ErrorReport(Routes routes, FunctionServletContext context, @Nullable String page) {
    this.routes = routes;
    this.context = context;
    this.page = page;
  }

  /**
   * Reports what no filter, servlet or exception handler took.
   *
   * @throws ServletException {@code failure}, if the answer's head can't be taken back any more
   */
  void failed(CallRequest request, CallResponse response, Throwable failure)
      throws ServletException {
    if (response.isCommitted() && !response.isError()) {
      throw new ServletException(
          "%s %s failed after it had begun to answer"
              .formatted(request.getMethod(), request.getRequestURI()),
          failure);
    }
    LOG.error(
        "%s %s failed".formatted(request.getMethod(), request.getRequestURI()), root(failure));
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, root(failure));
    int status = BadParameter.isCauseOf(failure) ? 400 : 500;
    show(request, response, status, "");
  }

  /** Reports what {@code sendError} asked for. */
  void sent(CallRequest request, CallResponse response) {
    String message = Objects.requireNonNullElse(response.getErrorMessage(), "");
    show(request, response, response.getStatus(), message);
  }

  /**
   * Puts Tomcat's own page in the place of an answer beside which someone left an exception, as its
   * {@code ErrorReportValve} does while the answer's head isn't sent.
   */
  void left(CallRequest request, CallResponse response) {
    boolean isLeft = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null;
    if (isLeft && !response.isError() && !response.isCommitted()) {
      response.reset();
      BarePage.write(response, 500);
    }
  }

  private void show(CallRequest request, CallResponse response, int status, String message) {
    response.beginErrorPage(status);
    describe(request, status, message);
    Optional<Forward> forward =
        Optional.ofNullable(page).flatMap(path -> Forward.to(path, routes, context));
    if (forward.isEmpty()) {
      BarePage.write(response, status);
      return;
    }
    try {
      forward.get().error(request, response);
    } catch (ServletException | IOException | RuntimeException broken) {
      LOG.error("The error page " + page + " failed", broken);
      response.beginErrorPage(status);
      BarePage.write(response, status);
    }
  }

  private static void describe(HttpServletRequest request, int status, String message) {
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
    request.setAttribute(RequestDispatcher.ERROR_MESSAGE, message);
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
    request.setAttribute(
        RequestDispatcher.ERROR_SERVLET_NAME, request.getHttpServletMapping().getServletName());
    if (ServletVersion.IS_6_1) {
      // Names written out because 6.0 doesn't have the constants
      request.setAttribute("jakarta.servlet.error.method", request.getMethod());
      request.setAttribute("jakarta.servlet.error.query_string", request.getQueryString());
    }
  }

  private static Throwable root(Throwable failure) {
    boolean wrapped = failure instanceof ServletException && failure.getCause() != null;
    return wrapped ? Objects.requireNonNull(failure.getCause()) : failure;
  }
}

package dev.amphibian.spring;

import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.RequestPath;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** What a servlet container does with one request between its socket and the application. */
final class Container {

  private final FunctionServletContext context;
  private final Routes routes;
  private final ErrorReport errors;

  Container(FunctionServletContext context, Routes routes, ErrorReport errors) {
    this.context = context;
    this.routes = routes;
    this.errors = errors;
  }

  HttpAnswer answer(HttpCall call) throws ServletException, IOException, InterruptedException {
    Optional<String> path = RequestPath.decoded(call.path(), ServletVersion.IS_4);
    Optional<String> local = path.filter(this::isOurs).map(this::withoutContextPath);
    Optional<Target> target = local.flatMap(routes::target);
    CallRequest request =
        new CallRequest(call, context, local.orElse(call.path()), target.orElse(null));
    CallResponse response = new CallResponse(request);
    request.answeredBy(response);
    if (path.isEmpty()) {
      // Too early for the application's error page
      BarePage.write(response, HttpServletResponse.SC_BAD_REQUEST);
    } else if (local.isEmpty()) {
      BarePage.write(response, HttpServletResponse.SC_NOT_FOUND);
    } else if (path.get().equals(context.getContextPath())) {
      // Relative links of the page there would miss the context without its slash
      String query = call.query().isEmpty() ? "" : "?" + call.query();
      response.sendRedirect(context.getContextPath() + "/" + query);
    } else if (target.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      errors.sent(request, response);
    } else {
      serve(request, response, target.get(), local.get());
    }
    return Answer.of(request, response);
  }

  private boolean isOurs(String path) {
    return UrlPattern.matches(context.getContextPath() + "/*", path);
  }

  private String withoutContextPath(String path) {
    String local = path.substring(context.getContextPath().length());
    return local.isEmpty() ? "/" : local;
  }

  private void serve(CallRequest request, CallResponse response, Target target, String path)
      throws ServletException, IOException, InterruptedException {
    context.requestBegins(request);
    try {
      pass(request, response, request, response, target, path);
      while (request.isAsyncStarted()) {
        goOn(request, response, target, path);
      }
    } finally {
      context.requestEnds(request);
    }
  }

  private void goOn(CallRequest request, CallResponse response, Target target, String path)
      throws ServletException, IOException, InterruptedException {
    AsyncCycle cycle = request.async();
    switch (cycle.await()) {
      case COMPLETED -> request.setAsyncStarted(false);
      case TIMED_OUT -> {
        request.setAsyncStarted(false);
        response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        errors.sent(request, response);
      }
      case DISPATCHED -> {
        request.setAsyncStarted(false);
        request.setDispatcherType(DispatcherType.ASYNC);
        HttpServletRequest again = (HttpServletRequest) cycle.context().getRequest();
        HttpServletResponse answer = (HttpServletResponse) cycle.context().getResponse();
        pass(request, response, again, answer == null ? response : answer, target, path);
        if (!request.isAsyncStarted()) {
          cycle.context().complete();
        }
      }
    }
  }

  /**
   * Once through filters and servlet, then to the error page if need be, but once: what the page
   * itself fails with is not shown by another.
   *
   * @param given what filters and servlet get, {@code request} itself or a wrapper around it
   */
  private void pass(
      CallRequest request,
      CallResponse response,
      HttpServletRequest given,
      HttpServletResponse givenResponse,
      Target target,
      String path)
      throws ServletException {
    try {
      FilterChain chain = routes.chain(target, path, request.getDispatcherType());
      observed(chain, request, given, givenResponse);
      if (!request.isAsyncStarted()) {
        errors.left(request, response);
      }
    } catch (IOException | ServletException | RuntimeException | Error failure) {
      errors.failed(request, response, failure);
      return;
    }
    if (response.isError()) {
      errors.sent(request, response);
    }
  }

  /** Which route it was is told before the error page, which has a route of its own. */
  private static void observed(
      FilterChain chain,
      CallRequest request,
      HttpServletRequest given,
      HttpServletResponse givenResponse)
      throws IOException, ServletException {
    try {
      chain.doFilter(given, givenResponse);
    } finally {
      ObservingFilter.routed(request);
    }
  }
}

package dev.amphibian.generator;

import dev.amphibian.conformance.Row;
import dev.amphibian.runtime.HttpCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds the handler method of a running application that a request is meant for. */
final class HandlerOf {

  private final RequestMappingHandlerMapping mapping;
  private final String packageName;

  HandlerOf(ApplicationContext application, String packageName) {
    this.mapping =
        application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    this.packageName = packageName;
  }

  /** The application's own handler methods. */
  List<HandlerMethod> all() {
    return mapping.getHandlerMethods().values().stream().filter(this::isOurs).toList();
  }

  /**
   * The label of the one that Spring MVC calls, or else of the only one whose path fits; empty if
   * no path fits or several do.
   */
  Optional<String> of(Row row) {
    HandlerMethod called = called(row);
    if (called != null && isOurs(called)) {
      return Optional.of(label(called));
    }
    List<String> fitting = fitting(row);
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** The labels of those whose path fits. */
  List<String> fitting(Row row) {
    MockHttpServletRequest request;
    try {
      request = request(row);
    } catch (IllegalArgumentException undecodable) {
      return List.of();
    }
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(each -> isOurs(each.getValue()) && fits(each.getKey(), request))
        .map(Map.Entry::getValue)
        .map(HandlerOf::label)
        .toList();
  }

  private static boolean fits(RequestMappingInfo info, MockHttpServletRequest request) {
    return info.getPathPatternsCondition() != null
        && info.getPathPatternsCondition().getMatchingCondition(request) != null;
  }

  private @Nullable HandlerMethod called(Row row) {
    try {
      HandlerExecutionChain chain = mapping.getHandler(request(row));
      return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
    } catch (Exception refused) {
      // Another verb or media type than a handler method takes
      return null;
    }
  }

  private static MockHttpServletRequest request(Row row) {
    HttpCall call = row.call(80);
    MockHttpServletRequest request = new MockHttpServletRequest(row.method(), call.path());
    request.setQueryString(call.query());
    call.headers()
        .asMap()
        .forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
    for (String pair : call.query().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      request.addParameter(parts[0], parts.length > 1 ? parts[1] : "");
    }
    request.setContent(call.body());
    ServletRequestPathUtils.parseAndCache(request);
    return request;
  }

  private boolean isOurs(HandlerMethod method) {
    return method.getBeanType().getPackageName().equals(packageName);
  }

  static String label(HandlerMethod method) {
    return method.getBeanType().getSimpleName() + "#" + method.getMethod().getName();
  }
}

package dev.amphibian.spring;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.web.util.WebUtils;

/** Which servlet answers a path, and which filters stand before it. */
final class Routes {

  private final List<MappedServlet> servlets;
  private final List<MappedFilter> filters;

  Routes(List<MappedServlet> servlets, List<MappedFilter> filters) {
    this.servlets = List.copyOf(servlets);
    this.filters = List.copyOf(filters);
  }

  Optional<Target> target(String path) {
    return servlets.stream()
        .flatMap(servlet -> servlet.match(path).stream())
        .min((left, right) -> Integer.compare(left.rank(), right.rank()));
  }

  /** What stands before the paths of Spring MVC: {@code spring.mvc.servlet.path}; mostly empty. */
  String dispatcherPath() {
    return servlets.stream()
        .flatMap(servlet -> servlet.getMappings().stream())
        .filter(pattern -> pattern.endsWith("/*"))
        .map(pattern -> pattern.substring(0, pattern.length() - 2))
        .findFirst()
        .orElse("");
  }

  /** The chain in the order of the Servlet specification (6.0, 6.2.4): paths, then servlets. */
  FilterChain chain(Target target, String path, DispatcherType type) {
    String servlet = target.servlet().getName();
    Set<Filter> chosen = new LinkedHashSet<>();
    for (boolean last : new boolean[] {false, true}) {
      filters.stream()
          .filter(each -> each.takesPath(type, last, path))
          .forEach(each -> chosen.add(each.filter()));
    }
    for (boolean last : new boolean[] {false, true}) {
      filters.stream()
          .filter(each -> each.takesServlet(type, last, servlet))
          .forEach(each -> chosen.add(each.filter()));
    }
    chosen.add(Routes::arrive);
    return new MockFilterChain(target.servlet().servlet(), chosen.toArray(new Filter[0]));
  }

  private static void arrive(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    CallResponse own = WebUtils.getNativeResponse(response, CallResponse.class);
    if (own != null) {
      own.answers(request);
    }
    chain.doFilter(request, response);
  }
}

package dev.amphibian.spring;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletSecurityElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockServletConfig;

/** A servlet with its URL patterns. */
final class MappedServlet extends Registered implements ServletRegistration.Dynamic {

  private final Servlet servlet;
  private final List<String> patterns = new ArrayList<>();
  private @Nullable MultipartConfigElement multipart;

  MappedServlet(String name, Servlet servlet) {
    super(name, servlet);
    this.servlet = servlet;
  }

  Servlet servlet() {
    return servlet;
  }

  /** How multipart requests are limited; empty if this servlet doesn't take them. */
  Optional<MultipartConfigElement> multipart() {
    return Optional.ofNullable(multipart);
  }

  void init(ServletContext context) throws ServletException {
    MockServletConfig config = new MockServletConfig(context, getName());
    getInitParameters().forEach(config::addInitParameter);
    servlet.init(config);
  }

  /** How {@code path} meets this servlet, the best of its patterns. */
  Optional<Target> match(String path) {
    return patterns.stream()
        .flatMap(pattern -> Target.of(this, pattern, path).stream())
        .min((left, right) -> Integer.compare(left.rank(), right.rank()));
  }

  @Override
  public Set<String> addMapping(String... more) {
    patterns.addAll(List.of(more));
    return Set.of();
  }

  @Override
  public Collection<String> getMappings() {
    return List.copyOf(patterns);
  }

  @Override
  public void setMultipartConfig(MultipartConfigElement limits) {
    multipart = limits;
  }

  @Override
  public @Nullable String getRunAsRole() {
    return null;
  }

  @Override
  public void setLoadOnStartup(int order) {}

  @Override
  public void setRunAsRole(String role) {}

  @Override
  public Set<String> setServletSecurity(ServletSecurityElement constraint) {
    return Set.of();
  }
}

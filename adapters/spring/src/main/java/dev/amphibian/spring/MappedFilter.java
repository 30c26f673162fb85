package dev.amphibian.spring;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockFilterConfig;

/** A filter with the paths, servlets and kinds of dispatch for which it was registered. */
final class MappedFilter extends Registered implements FilterRegistration.Dynamic {

  private record Mapping(Set<DispatcherType> types, boolean last, List<String> names) {
    static Mapping of(@Nullable EnumSet<DispatcherType> types, boolean last, String... names) {
      // No type at all means REQUEST: FilterRegistration#addMappingForUrlPatterns
      return new Mapping(
          types == null || types.isEmpty() ? Set.of(DispatcherType.REQUEST) : Set.copyOf(types),
          last,
          List.of(names));
    }
  }

  private final Filter filter;
  private final List<Mapping> byPath = new ArrayList<>();
  private final List<Mapping> byServlet = new ArrayList<>();

  MappedFilter(String name, Filter filter) {
    super(name, filter);
    this.filter = filter;
  }

  Filter filter() {
    return filter;
  }

  void init(ServletContext context) throws ServletException {
    MockFilterConfig config = new MockFilterConfig(context, getName());
    getInitParameters().forEach(config::addInitParameter);
    filter.init(config);
  }

  boolean takesPath(DispatcherType type, boolean last, String path) {
    return byPath.stream()
        .filter(each -> each.last() == last && each.types().contains(type))
        .anyMatch(each -> each.names().stream().anyMatch(it -> UrlPattern.matches(it, path)));
  }

  boolean takesServlet(DispatcherType type, boolean last, String servlet) {
    return byServlet.stream()
        .filter(each -> each.last() == last && each.types().contains(type))
        .anyMatch(each -> each.names().contains("*") || each.names().contains(servlet));
  }

  @Override
  public void addMappingForUrlPatterns(
      @Nullable EnumSet<DispatcherType> types, boolean last, String... patterns) {
    byPath.add(Mapping.of(types, last, patterns));
  }

  @Override
  public void addMappingForServletNames(
      @Nullable EnumSet<DispatcherType> types, boolean last, String... servlets) {
    byServlet.add(Mapping.of(types, last, servlets));
  }

  @Override
  public Collection<String> getUrlPatternMappings() {
    return byPath.stream().flatMap(each -> each.names().stream()).toList();
  }

  @Override
  public Collection<String> getServletNameMappings() {
    return byServlet.stream().flatMap(each -> each.names().stream()).toList();
  }
}

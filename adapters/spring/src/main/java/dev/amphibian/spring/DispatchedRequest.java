package dev.amphibian.spring;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request on its second way through the container: to another path, or a second time to its own.
 */
final class DispatchedRequest extends HttpServletRequestWrapper {

  private final DispatcherType type;
  private final String uri;
  private final @Nullable String query;
  private final @Nullable Target target;

  DispatchedRequest(
      HttpServletRequest request,
      DispatcherType type,
      String uri,
      @Nullable String query,
      @Nullable Target target) {
    super(request);
    this.type = type;
    this.uri = uri;
    this.query = query;
    this.target = target;
  }

  @Override
  public DispatcherType getDispatcherType() {
    return type;
  }

  /** By Servlet 6.1, error pages are always asked for by GET. */
  @Override
  public String getMethod() {
    return type == DispatcherType.ERROR && ServletVersion.IS_6_1 ? "GET" : super.getMethod();
  }

  @Override
  public String getRequestURI() {
    return uri;
  }

  @Override
  public StringBuffer getRequestURL() {
    StringBuffer url = super.getRequestURL();
    url.setLength(url.length() - super.getRequestURI().length());
    return url.append(uri);
  }

  @Override
  public @Nullable String getQueryString() {
    return query == null ? super.getQueryString() : query;
  }

  @Override
  public String getServletPath() {
    return target == null ? super.getServletPath() : target.servletPath();
  }

  @Override
  public @Nullable String getPathInfo() {
    return target == null ? super.getPathInfo() : target.pathInfo();
  }

  @Override
  public HttpServletMapping getHttpServletMapping() {
    return target == null ? super.getHttpServletMapping() : target.mapping();
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = getParameterMap().get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  /** The dispatch's own parameters first (Servlet specification 6.0, 9.1.1). */
  @Override
  public Map<String, String[]> getParameterMap() {
    if (query == null) {
      return super.getParameterMap();
    }
    Map<String, List<String>> own = new LinkedHashMap<>();
    UrlEncoded.read(query, StandardCharsets.UTF_8, own);
    Map<String, List<String>> merged = new LinkedHashMap<>();
    super.getParameterMap().forEach((name, values) -> merged.put(name, List.of(values)));
    own.forEach((name, values) -> merged.merge(name, values, DispatchedRequest::behind));
    return CallBody.arrays(merged);
  }

  private static List<String> behind(List<String> earlier, List<String> own) {
    List<String> all = new ArrayList<>(own);
    all.addAll(earlier);
    return all;
  }
}

package dev.amphibian.spring.garage;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Filters of every kind. */
@Configuration(proxyBeanMethods = false)
public class Gates {

  /** A plain bean: all paths, in the order of its annotation. */
  @Component
  @Order(10)
  static class Stamp extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String stamp = String.valueOf(request.getAttribute("stamp"));
      request.setAttribute("stamp", stamp + "+10");
      response.addHeader("X-Stamp", "first");
      chain.doFilter(request, response);
    }
  }

  @Bean
  FilterRegistrationBean<Filter> second() {
    return gate(20, (request, response) -> response.addHeader("X-Stamp", "second"), "/*");
  }

  @Bean
  FilterRegistrationBean<Filter> earlier() {
    return gate(5, (request, response) -> request.setAttribute("stamp", "5"), "/answer/*");
  }

  @Bean
  FilterRegistrationBean<Filter> onErrorsOnly() {
    FilterRegistrationBean<Filter> gate =
        gate(30, (request, response) -> response.setHeader("X-Error-Filter", "1"), "/*");
    gate.setDispatcherTypes(DispatcherType.ERROR);
    return gate;
  }

  @Bean
  FilterRegistrationBean<Filter> failing() {
    return gate(
        40,
        (request, response) -> {
          throw new ServletException("gate is shut", new IllegalStateException("rust"));
        },
        "/gate/failing");
  }

  @Bean
  FilterRegistrationBean<Filter> refusing() {
    return gate(40, (request, response) -> response.sendError(403, "not today"), "/gate/refusing");
  }

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
    FilterRegistrationBean<ShallowEtagHeaderFilter> gate =
        new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    gate.addUrlPatterns("/answer/csv", "*.txt");
    return gate;
  }

  /**
   * Around all others: who streams an answer can wait until they are through. Spring Security's
   * sets headers on its way back, and nothing in a server keeps a second thread from doing so then.
   */
  @Bean
  FilterRegistrationBean<Filter> outermost() {
    FilterRegistrationBean<Filter> gate =
        new FilterRegistrationBean<>(
            (ServletRequest request, ServletResponse response, FilterChain chain) -> {
              CountDownLatch left = new CountDownLatch(1);
              request.setAttribute("left", left);
              chain.doFilter(request, response);
              left.countDown();
            });
    gate.setName("outermost");
    gate.setOrder(Ordered.HIGHEST_PRECEDENCE);
    gate.addUrlPatterns("/later/stream");
    return gate;
  }

  /** What a gate does before it lets a request pass. */
  private interface Act {
    void on(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException;
  }

  private static FilterRegistrationBean<Filter> gate(int order, Act act, String... patterns) {
    FilterRegistrationBean<Filter> gate =
        new FilterRegistrationBean<>(
            (ServletRequest request, ServletResponse response, FilterChain chain) -> {
              act.on((HttpServletRequest) request, (HttpServletResponse) response);
              if (!response.isCommitted()) {
                chain.doFilter(request, response);
              }
            });
    gate.setName("gate" + String.join("", patterns) + order);
    gate.setOrder(order);
    gate.addUrlPatterns(patterns);
    return gate;
  }
}

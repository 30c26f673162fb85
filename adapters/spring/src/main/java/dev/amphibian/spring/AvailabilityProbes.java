package dev.amphibian.spring;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;

/**
 * Answers {@code /livez} and {@code /readyz} below the context path: 200 if Spring Boot's state of
 * that name is good, 503 if it isn't, and no body.
 *
 * <p>It stands in front of all other filters, since a platform that probes has no credentials.
 */
final class AvailabilityProbes implements Filter, Ordered {

  private final ApplicationAvailability availability;

  AvailabilityProbes(ApplicationAvailability availability) {
    this.availability = availability;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    switch (asked.getRequestURI().substring(asked.getContextPath().length())) {
      case "/livez" -> answer(response, availability.getLivenessState() == LivenessState.CORRECT);
      case "/readyz" ->
          answer(response, availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
      default -> chain.doFilter(request, response);
    }
  }

  private static void answer(ServletResponse response, boolean isGood) {
    ((HttpServletResponse) response)
        .setStatus(isGood ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}

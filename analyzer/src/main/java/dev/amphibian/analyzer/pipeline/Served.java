package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Set;

/** Which part of which framework takes an entry point's requests. */
final class Served {

  private static final String MVC = "spring-mvc";
  private static final String WEBFLUX = "spring-webflux";
  private static final String ROUTER = "spring-router";
  private static final String JAX_RS = "jax-rs";

  /** Platforms that call a function without a server of the application's. */
  private static final Set<String> WITHOUT_SERVER =
      Set.of("lambda", "google-functions", "azure-functions", "funqy");

  private Served() {}

  /** Whether a servlet container takes its requests. */
  static boolean byServlets(EntryPoint point) {
    return point.trigger() instanceof Trigger.Http http
        && !WITHOUT_SERVER.contains(http.system())
        && !isReactive(point);
  }

  /** Whether Spring WebFlux takes its requests, or may. */
  static boolean byWebFlux(EntryPoint point) {
    return isReactive(point)
        || isHttp(point) && system(point).startsWith("spring-") && !isOf(point, MVC, ROUTER);
  }

  /** Whether Spring MVC's dispatcher takes them. */
  static boolean byMvc(EntryPoint point) {
    return !isReactive(point) && isOf(point, MVC, ROUTER, "spring-view");
  }

  /** Whether it is a method of a controller of Spring's. */
  static boolean byController(EntryPoint point) {
    return isOf(point, MVC, WEBFLUX);
  }

  /** Whether it is a route of Spring's functional web framework. */
  static boolean byRouter(EntryPoint point) {
    return isOf(point, ROUTER);
  }

  /** Whether it is a JAX-RS resource method. */
  static boolean byJaxRs(EntryPoint point) {
    return isOf(point, JAX_RS);
  }

  /** Whether an HTTP request starts it. */
  static boolean isHttp(EntryPoint point) {
    return point.trigger() instanceof Trigger.Http;
  }

  /** The paths of its requests; none if they can't be known. */
  static List<UrlPattern> paths(EntryPoint point) {
    return point.trigger() instanceof Trigger.Http http
        ? http.paths().stream().map(UrlPattern::of).toList()
        : List.of();
  }

  private static boolean isReactive(EntryPoint point) {
    return isOf(point, WEBFLUX)
        || isOf(point, ROUTER)
            && (point.handler().returnType().name().contains(".reactive.")
                || point.method().descriptor().contains("/reactive/"));
  }

  private static boolean isOf(EntryPoint point, String... systems) {
    return isHttp(point) && Set.of(systems).contains(system(point));
  }

  private static String system(EntryPoint point) {
    return ((Trigger.Http) point.trigger()).system();
  }
}

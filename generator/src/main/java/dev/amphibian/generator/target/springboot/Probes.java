package dev.amphibian.generator.target.springboot;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Settings;
import java.util.List;
import java.util.Optional;

/**
 * How a platform asks whether a service lives and is ready.
 *
 * @param kind who answers
 * @param port the port where
 * @param liveness the path that tells whether it must be started again; empty if connecting is all
 * @param readiness the path that tells whether it may be sent requests; empty as above
 */
record Probes(Kind kind, int port, String liveness, String readiness) {

  private static final String SECURITY =
      "org.springframework.security.config.annotation.web.builders.HttpSecurity";
  private static final List<String> FILTERS =
      List.of("jakarta.servlet.Filter", "javax.servlet.Filter");
  private static final List<String> HEALTH_ENDPOINTS =
      List.of(
          "org.springframework.boot.health.actuate.endpoint.HealthEndpoint",
          "org.springframework.boot.actuate.health.HealthEndpoint");

  /** Who answers a probe. */
  enum Kind {
    /** Spring Boot's actuator. */
    ACTUATOR,
    /** Our own adapter, in front of the application's filters. */
    ADAPTER,
    /** The server, by accepting a connection: it speaks TLS, for which a probe has no trust. */
    CONNECTION
  }

  /** The probes of an application's service under some settings. */
  static Probes of(Codebase codebase, Settings settings) {
    ServerSettings server = new ServerSettings(settings);
    if (hasActuator(codebase) && isExposed(settings) && !standsBefore(codebase, server)) {
      String health = server.healthPath();
      return new Probes(
          Kind.ACTUATOR, server.managementPort(), health + "/liveness", health + "/readiness");
    }
    return server.hasTls()
        ? new Probes(Kind.CONNECTION, server.port(), "", "")
        : new Probes(
            Kind.ADAPTER,
            server.port(),
            server.contextPath() + "/livez",
            server.contextPath() + "/readyz");
  }

  private static boolean hasActuator(Codebase codebase) {
    return HEALTH_ENDPOINTS.stream().anyMatch(type -> codebase.libraries().find(type).isPresent())
        && isExposed(codebase.settings());
  }

  private static boolean isExposed(Settings settings) {
    List<String> included = settings.list("management.endpoints.web.exposure.include");
    List<String> excluded = settings.list("management.endpoints.web.exposure.exclude");
    boolean isIncluded =
        included.isEmpty() || included.contains("*") || included.contains("health");
    return isIncluded && !excluded.contains("*") && !excluded.contains("health") && isOn(settings);
  }

  private static boolean isOn(Settings settings) {
    Optional<String> enabled =
        settings
            .get("management.endpoint.health.enabled")
            .or(() -> settings.get("management.endpoints.enabled-by-default"));
    Optional<String> access =
        settings
            .get("management.endpoint.health.access")
            .or(() -> settings.get("management.endpoints.access.default"));
    boolean isOff = enabled.filter("false"::equals).isPresent();
    boolean isClosed = access.filter("none"::equalsIgnoreCase).isPresent();
    return !isOff && !isClosed && !settings.get("management.server.port").equals(Optional.of("-1"));
  }

  /** Whether code of the application's own, or TLS, may turn away who has no credentials. */
  private static boolean standsBefore(Codebase codebase, ServerSettings server) {
    if (codebase.types().stream()
        .flatMap(type -> type.methods().stream())
        .anyMatch(Probes::securesRequests)) {
      return true;
    }
    return !server.hasOwnManagementPort()
        && (server.hasTls()
            || FILTERS.stream().anyMatch(filter -> !codebase.subtypes(filter).isEmpty()));
  }

  private static boolean securesRequests(MethodInfo method) {
    return method.calls().stream().anyMatch(call -> call.target().owner().equals(SECURITY));
  }

  /** The path of {@link #readiness} behind the port, as arguments of the health check. */
  List<String> healthCheckArguments() {
    String port = Integer.toString(this.port);
    return readiness.isEmpty() ? List.of(port) : List.of(port, readiness);
  }
}

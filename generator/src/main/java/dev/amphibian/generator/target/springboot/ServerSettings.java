package dev.amphibian.generator.target.springboot;

import dev.amphibian.analyzer.codebase.Settings;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an application's configuration makes its servers listen, and how long they end. */
final class ServerSettings {

  private static final int DEFAULT_PORT = 8080;
  private static final long DEFAULT_SHUTDOWN_SECONDS = 30;
  private static final Pattern SECONDS = Pattern.compile("(\\d{1,6})(s|m|ms)|PT(\\d{1,6})([SM])");

  private final Settings settings;

  ServerSettings(Settings settings) {
    this.settings = settings;
  }

  /** The TCP port for requests. */
  int port() {
    return port("server.port").orElse(DEFAULT_PORT);
  }

  /** The TCP port of the actuator. */
  int managementPort() {
    return port("management.server.port").orElse(port());
  }

  boolean hasOwnManagementPort() {
    return managementPort() != port();
  }

  private Optional<Integer> port(String key) {
    return settings.get(key).filter(port -> port.matches("[1-9]\\d{0,4}")).map(Integer::valueOf);
  }

  /** Whether requests come over TLS. */
  boolean hasTls() {
    boolean isOff = settings.get("server.ssl.enabled").filter("false"::equals).isPresent();
    return settings.hasPrefix("server.ssl.") && !isOff;
  }

  /** The path before all paths of the application, without slash at its end; often empty. */
  String contextPath() {
    return path("server.servlet.context-path");
  }

  /** The path of the actuator's health endpoint. */
  String healthPath() {
    String before =
        hasOwnManagementPort()
            ? path("management.server.base-path")
            : contextPath() + path("spring.mvc.servlet.path");
    String base =
        settings.get("management.endpoints.web.base-path").isPresent()
            ? path("management.endpoints.web.base-path")
            : "/actuator";
    String health =
        settings.get("management.endpoints.web.path-mapping.health").isPresent()
            ? path("management.endpoints.web.path-mapping.health")
            : "/health";
    return before + base + health;
  }

  private String path(String key) {
    String path = settings.get(key).orElse("").strip().replaceAll("^/+|/+$", "");
    return path.isEmpty() ? "" : "/" + path;
  }

  /** How long requests may take that are on the way when the server is told to end. */
  long shutdownSeconds() {
    Matcher time =
        SECONDS.matcher(
            settings.get("spring.lifecycle.timeout-per-shutdown-phase").orElse("").strip());
    if (!time.matches()) {
      return DEFAULT_SHUTDOWN_SECONDS;
    }
    long number = Long.parseLong(time.group(1) == null ? time.group(3) : time.group(1));
    return switch (time.group(1) == null ? time.group(4) : time.group(2)) {
      case "m", "M" -> number * 60;
      case "ms" -> (number + 999) / 1000;
      default -> number;
    };
  }
}

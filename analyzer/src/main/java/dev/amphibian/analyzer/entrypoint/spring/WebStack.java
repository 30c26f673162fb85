package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Codebase;
import java.util.Optional;

/** Which of Spring's two web frameworks serves an application, by Spring Boot's own rule. */
enum WebStack {
  MVC("spring-mvc"),
  WEBFLUX("spring-webflux");

  private final String system;

  WebStack(String system) {
    this.system = system;
  }

  /** The framework in one word. */
  String system() {
    return system;
  }

  static WebStack of(Codebase codebase) {
    Optional<String> said = codebase.settings().get("spring.main.web-application-type");
    if (said.isPresent()) {
      return said.get().equalsIgnoreCase("reactive") ? WEBFLUX : MVC;
    }
    return has(codebase, "org.springframework.web.reactive.DispatcherHandler")
            && !has(codebase, "org.springframework.web.servlet.DispatcherServlet")
            && !has(codebase, "org.glassfish.jersey.servlet.ServletContainer")
        ? WEBFLUX
        : MVC;
  }

  private static boolean has(Codebase codebase, String type) {
    return codebase.libraries().find(type).isPresent();
  }
}

package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import java.util.Optional;

/** Generated code starts servlet applications of Spring Boot 3 and 4, and no others. */
final class ServletApplication {

  private static final String BOOT_GROUP = "org.springframework.boot";
  private static final String DISPATCHER = "org.springframework.web.servlet.DispatcherServlet";
  private static final String REACTIVE = "org.springframework.web.reactive.DispatcherHandler";
  private static final String SERVLET = "jakarta.servlet.Servlet";
  private static final String OLD_SERVLET = "javax.servlet.Servlet";

  private ServletApplication() {}

  /** Refuses an application that is something else. */
  static void require(Codebase codebase) {
    Optional<String> old = oldBoot(codebase);
    if (old.isPresent()) {
      throw new Refused(
          codebase.name() + " is built on Spring Boot " + old.get(),
          "move to Spring Boot 3 or 4 first");
    }
    boolean hasServlet = has(codebase, SERVLET);
    boolean hasDispatcher = has(codebase, DISPATCHER);
    if (hasServlet && hasDispatcher) {
      return;
    }
    if (!hasDispatcher && has(codebase, REACTIVE)) {
      throw new Refused(
          codebase.name() + " is a reactive application: it has WebFlux and no Spring MVC",
          "leave it in the container, or move it to Spring MVC (spring-boot-starter-web)");
    }
    if (!hasServlet && has(codebase, OLD_SERVLET)) {
      throw new Refused(
          codebase.name() + " uses javax.servlet, as Spring Boot 2 and older do",
          "move to Spring Boot 3 or 4 first");
    }
    throw new Refused(
        codebase.name()
            + (hasDispatcher
                ? " has no jakarta.servlet at run time"
                : " has no Spring MVC at run time"),
        "depend on spring-boot-starter-web, with its server not in scope provided");
  }

  private static boolean has(Codebase codebase, String type) {
    return codebase.libraries().find(type).isPresent();
  }

  private static Optional<String> oldBoot(Codebase codebase) {
    return codebase.libraries().jars().stream()
        .filter(jar -> jar.group().equals(BOOT_GROUP) && jar.artifact().equals("spring-boot"))
        .map(Jar::version)
        .filter(version -> version.startsWith("1.") || version.startsWith("2."))
        .findFirst();
  }
}

package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import java.util.Optional;
import java.util.regex.Pattern;

/** Generated code starts servlet applications of Spring Boot 2.7, 3 and 4, and no others. */
final class ServletApplication {

  private static final String BOOT_GROUP = "org.springframework.boot";
  private static final String DISPATCHER = "org.springframework.web.servlet.DispatcherServlet";
  private static final String REACTIVE = "org.springframework.web.reactive.DispatcherHandler";
  private static final Pattern TOO_OLD = Pattern.compile("(1|2\\.[0-6])\\..*");

  private ServletApplication() {}

  /** Refuses an application that is something else. */
  static void require(Codebase codebase) {
    Optional<String> old = oldBoot(codebase);
    if (old.isPresent()) {
      throw new Refused(
          codebase.name() + " is built on Spring Boot " + old.get(),
          "move to Spring Boot 2.7 or newer first");
    }
    boolean hasServlet = ServletApi.of(codebase).isPresent();
    boolean hasDispatcher = has(codebase, DISPATCHER);
    if (hasServlet && hasDispatcher) {
      return;
    }
    if (!hasDispatcher && has(codebase, REACTIVE)) {
      throw new Refused(
          codebase.name() + " is a reactive application: it has WebFlux and no Spring MVC",
          "leave it in the container, or move it to Spring MVC (spring-boot-starter-web)");
    }
    throw new Refused(
        codebase.name()
            + (hasDispatcher
                ? " has no Servlet API at run time"
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
        .filter(version -> TOO_OLD.matcher(version).matches())
        .findFirst();
  }
}

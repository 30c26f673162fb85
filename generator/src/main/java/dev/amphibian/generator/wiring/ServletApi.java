package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Codebase;
import java.util.Optional;
import java.util.stream.Stream;

/** The Servlet API on which an application is built, which tells its generation of Spring. */
public enum ServletApi {
  /** Spring Boot 3's and 4's. */
  JAKARTA("jakarta.servlet.Servlet", "amphibian-spring"),
  /** Spring Boot 2's. */
  JAVAX("javax.servlet.Servlet", "amphibian-spring-boot2");

  private final String servlet;
  private final String adapter;

  ServletApi(String servlet, String adapter) {
    this.servlet = servlet;
    this.adapter = adapter;
  }

  /** The artifact id of the adapter that runs Spring MVC over it. */
  public String adapter() {
    return adapter;
  }

  /** That of an application; empty if it has none at run time. */
  public static Optional<ServletApi> of(Codebase codebase) {
    return Stream.of(values())
        .filter(api -> codebase.libraries().find(api.servlet).isPresent())
        .findFirst();
  }
}

package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import java.util.List;

/** Looks for Boot's interceptor that keeps the persistence session open while JSON is written. */
final class OpenSession {

  /** Boot's auto-configurations of JPA, by the packages of its generations. */
  private static final List<String> JPA = List.of("hibernate", "orm.jpa");

  private OpenSession() {}

  /**
   * Whether it acts on calls.
   *
   * @param without the technologies that are left unconfigured
   */
  static boolean isKept(Codebase codebase, List<String> without) {
    boolean hasJpa =
        codebase.libraries().jars().stream().map(Jar::artifact).anyMatch("spring-orm"::equals);
    boolean isOff =
        codebase.settings().get("spring.jpa.open-in-view").filter("false"::equals).isPresent();
    return hasJpa && !isOff && without.stream().noneMatch(JPA::contains);
  }
}

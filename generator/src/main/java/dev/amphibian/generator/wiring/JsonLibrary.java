package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;

/** The JSON library that Spring MVC takes in an application. */
public enum JsonLibrary {
  /** Spring Boot 2's and 3's. */
  JACKSON_2("dev.amphibian.runtime.Jackson2Json"),
  /** Spring Boot 4's. */
  JACKSON_3("dev.amphibian.runtime.Jackson3Json");

  private final String adapter;

  JsonLibrary(String adapter) {
    this.adapter = adapter;
  }

  /** The class in {@code amphibian-runtime} that reads and writes by it. */
  public String adapter() {
    return adapter;
  }

  static JsonLibrary of(Codebase codebase) {
    boolean auto = has(codebase, "spring-boot-jackson");
    boolean jackson3 = has(codebase, "tools.jackson.core:jackson-databind");
    return auto && jackson3 ? JACKSON_3 : JACKSON_2;
  }

  private static boolean has(Codebase codebase, String coordinates) {
    return codebase.libraries().jars().stream()
        .map(Jar::coordinates)
        .anyMatch(c -> c.equals(coordinates) || c.endsWith(":" + coordinates));
  }
}

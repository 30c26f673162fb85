package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Codebase;

/** The generation of Spring, whose rules for HTTP differ a little. */
public final class SpringGeneration {

  /** That of Spring Boot 4; its rules are the adapters' own. */
  public static final int NEWEST = 7;

  private SpringGeneration() {}

  /** The first number of the version of an application's Spring; the newest if none is known. */
  public static int of(Codebase codebase) {
    return codebase.libraries().jars().stream()
        .filter(jar -> jar.coordinates().equals("org.springframework:spring-core"))
        .map(jar -> jar.version().replaceFirst("[^0-9].*", ""))
        .filter(number -> !number.isEmpty())
        .map(Integer::valueOf)
        .findFirst()
        .orElse(NEWEST);
  }
}

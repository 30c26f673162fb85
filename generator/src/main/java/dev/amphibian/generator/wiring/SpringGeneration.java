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

  /**
   * Whether Spring hears of snapshots of the process and can end one that isn't serving yet: 6.1
   * and later
   * (https://docs.spring.io/spring-framework/reference/integration/checkpoint-restore.html).
   */
  public static boolean hasCheckpoints(Codebase codebase) {
    return codebase.libraries().jars().stream()
        .anyMatch(
            jar ->
                jar.coordinates().equals("org.springframework:spring-context")
                    && !jar.version().matches("([0-5]|6\\.0)\\..*"));
  }
}

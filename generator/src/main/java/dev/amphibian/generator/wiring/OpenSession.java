package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;

/** Looks for Boot's interceptor that keeps the persistence session open while JSON is written. */
final class OpenSession {

  private OpenSession() {}

  static void requireClosed(Codebase codebase) {
    boolean hasJpa =
        codebase.libraries().jars().stream().map(Jar::artifact).anyMatch("spring-orm"::equals);
    boolean isOff =
        codebase.settings().get("spring.jpa.open-in-view").filter("false"::equals).isPresent();
    if (hasJpa && !isOff) {
      throw new NotSimple(
          "the persistence session stays open while the answer is written"
              + " (spring.jpa.open-in-view)");
    }
  }
}

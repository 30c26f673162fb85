package dev.amphibian.spring;

import jakarta.validation.Validation;
import java.util.List;
import org.springframework.util.ClassUtils;

/**
 * Loads what the first call needs in a thread of its own while Spring starts. Boot's own such
 * thread doesn't know what a slice can do without.
 */
final class WarmUp {

  private WarmUp() {}

  /** Begins, if there is a second processor to do it. */
  static void begin(Slice slice) {
    if (Runtime.getRuntime().availableProcessors() > 1) {
      boolean validates = !slice.without().contains("validation");
      Thread thread = new Thread(() -> run(validates), "slice-warm-up");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void run(boolean validates) {
    ClassLoader loader = WarmUp.class.getClassLoader();
    if (ClassUtils.isPresent("tools.jackson.databind.json.JsonMapper", loader)) {
      tolerating(() -> Jackson3.warmUp());
    } else if (ClassUtils.isPresent("com.fasterxml.jackson.databind.ObjectMapper", loader)) {
      tolerating(() -> Jackson2.warmUp());
    }
    if (validates && ClassUtils.isPresent("jakarta.validation.Validation", loader)) {
      tolerating(() -> Validators.warmUp());
    }
  }

  /** What is wrong here is wrong for the application too, which will say so. */
  private static void tolerating(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | LinkageError unusable) {
      // Nothing is warm.
    }
  }

  private static final class Jackson3 {
    static void warmUp() {
      tools.jackson.databind.json.JsonMapper.builder().build().writeValueAsString(List.of());
    }
  }

  private static final class Jackson2 {
    static void warmUp() {
      new com.fasterxml.jackson.databind.ObjectMapper().canSerialize(List.class);
    }
  }

  private static final class Validators {
    static void warmUp() {
      Validation.byDefaultProvider().configure().buildValidatorFactory().getValidator();
    }
  }
}

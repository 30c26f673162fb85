package dev.amphibian;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for this entry point to be deployable as a function.
 *
 * <p>The analysis judges the method against the budgets given here as well as against the
 * platform's limits; the generator writes a function and a REST service for it. The annotation is
 * read at build time only: it is absent at run time and asks for no library in production.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AsFunction {

  /**
   * The function's name: letters, digits and hyphens, at most 64 (the length AWS Lambda takes).
   * Empty: derived from class and method.
   */
  String name() default "";

  /**
   * The group of entry points that become one function together, by the function's name: letters,
   * digits and hyphens, at most 64. Empty: as the build groups them, by default each on its own.
   * Only for entry points with a route.
   */
  String group() default "";

  /** The memory budget in MiB, {@code 0} for the platform's default. */
  int memory() default 0;

  /**
   * The duration budget, such as {@code "30s"}, {@code "500ms"} or {@code "2m"}; empty for none.
   */
  String timeout() default "";

  /**
   * How the function gets its objects, where the analysis is not to choose: a heavier wiring than
   * it would take, or the one that a build must not leave by itself. A lighter one than keeps the
   * behaviour is refused with the reason.
   */
  Wiring wiring() default Wiring.LIGHTEST;
}

package dev.amphibian;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Accepts the findings of one rule that lie in the annotated method, type or package: they stay in
 * the report, marked as accepted, and no longer decide a verdict.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Repeatable(Accept.All.class)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE})
public @interface Accept {

  /** The rule's id, such as {@code "duration/sleep"}. */
  String rule();

  /** The reason, shown in the report. */
  String because();

  /** Holds several acceptances at one place; written by the compiler. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE})
  @interface All {

    /** The acceptances. */
    Accept[] value();
  }
}

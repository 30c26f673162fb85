package org.springframework.cloud.stream.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for an annotation that Spring Cloud Stream gave up with its version 4. */
@Retention(RetentionPolicy.RUNTIME)
public @interface StreamListener {
  String value() default "";

  String target() default "";
}

package io.awspring.cloud.sqs.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for Spring Cloud AWS's annotation: its jar drags in the whole SDK. */
@Retention(RetentionPolicy.RUNTIME)
public @interface SqsListener {
  String[] value() default {};

  String[] queueNames() default {};
}

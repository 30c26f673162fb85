package com.azure.spring.messaging.servicebus.implementation.core.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for Spring Cloud Azure's annotation: its jar drags in the whole SDK. */
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceBusListener {
  String destination();

  String group() default "";
}

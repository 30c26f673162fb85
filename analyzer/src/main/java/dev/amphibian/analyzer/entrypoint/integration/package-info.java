/** The entry points of Spring Integration, Spring Cloud Stream and Spring Cloud Function. */
@NullMarked
package dev.amphibian.analyzer.entrypoint.integration;

import org.jspecify.annotations.NullMarked;

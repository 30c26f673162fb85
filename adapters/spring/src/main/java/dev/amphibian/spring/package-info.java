/**
 * Runs a slice of a Spring Boot application: as a bare context, as Spring MVC without a server, or
 * as a REST service.
 *
 * <p>Start at {@link dev.amphibian.spring.Slice}; then {@link dev.amphibian.spring.SliceContext},
 * {@link dev.amphibian.spring.MvcEntry} and {@link dev.amphibian.spring.SliceService} are the three
 * ways to run one. Uses only API that is the same in Spring Boot 3.5 and 4.
 */
@NullMarked
package dev.amphibian.spring;

import org.jspecify.annotations.NullMarked;

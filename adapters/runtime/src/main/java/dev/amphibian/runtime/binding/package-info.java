/**
 * What a generated HTTP entry needs that calls a handler method directly: routes, typed arguments,
 * and answers as Spring Boot gives them by default. Nothing here reflects or knows Spring.
 */
@NullMarked
package dev.amphibian.runtime.binding;

import org.jspecify.annotations.NullMarked;

/**
 * Requests to the garage, an application in the tests of {@code adapters/spring}, and what must be
 * equal of two answers to one of them. For tests only.
 */
@NullMarked
package dev.amphibian.conformance;

import org.jspecify.annotations.NullMarked;

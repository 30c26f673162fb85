/** The entry points of Spring applications, one finder for each of its ways in. */
@NullMarked
package dev.amphibian.analyzer.entrypoint.spring;

import org.jspecify.annotations.NullMarked;

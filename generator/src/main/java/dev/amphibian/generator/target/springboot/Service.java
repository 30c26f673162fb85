package dev.amphibian.generator.target.springboot;

import java.util.Collection;

/**
 * The main class of a REST service.
 *
 * @param run the method that starts it
 */
public record Service(
    String origin,
    String packageName,
    Collection<String> imports,
    String javadoc,
    String className,
    String functionName,
    String slice,
    String run) {}

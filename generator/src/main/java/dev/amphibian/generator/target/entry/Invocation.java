package dev.amphibian.generator.target.entry;

import java.util.Collection;
import java.util.List;

/**
 * The class that calls one method with what a payload holds.
 *
 * @param arguments the record of a payload's members; empty if the payload is taken as a whole
 */
public record Invocation(
    String origin,
    String packageName,
    Collection<String> imports,
    String javadoc,
    String className,
    List<String> constants,
    String arguments,
    List<String> fields,
    String constructorJavadoc,
    String constructorParameter,
    String json,
    List<String> constructorBody,
    List<String> invocation) {}

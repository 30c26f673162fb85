package dev.amphibian.generator.target.awslambda;

import java.util.Collection;

/** The Lambda handler of a function behind Spring MVC's dispatcher. */
public record MvcFunction(
    String origin,
    String reason,
    String packageName,
    Collection<String> imports,
    String javadoc,
    String className,
    String slice) {}

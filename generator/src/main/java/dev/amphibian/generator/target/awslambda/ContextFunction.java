package dev.amphibian.generator.target.awslambda;

import java.util.Collection;

/** The Lambda handler of a function whose objects come from a Spring context. */
public record ContextFunction(
    String origin,
    String reason,
    String packageName,
    Collection<String> imports,
    String javadoc,
    String className,
    String slice,
    String entryClass) {}

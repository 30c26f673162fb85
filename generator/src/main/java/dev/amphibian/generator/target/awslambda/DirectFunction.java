package dev.amphibian.generator.target.awslambda;

import java.util.Collection;

/** The Lambda handler of a function whose objects are made by constructors. */
public record DirectFunction(
    String origin,
    String reason,
    String packageName,
    Collection<String> imports,
    String javadoc,
    String className,
    String jsonClass,
    String entryClass) {}

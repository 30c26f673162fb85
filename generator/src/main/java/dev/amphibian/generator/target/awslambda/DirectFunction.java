package dev.amphibian.generator.target.awslambda;

import java.util.Collection;

/**
 * The Lambda handler of a function whose objects are made by constructors.
 *
 * @param invoked whether it takes payloads instead of HTTP requests
 * @param handlerClass the simple name of the class that does the rest
 */
public record DirectFunction(
    String origin,
    String reason,
    String packageName,
    Collection<String> imports,
    String javadoc,
    String className,
    String jsonClass,
    boolean invoked,
    String handlerClass,
    String entryClass) {}

package dev.amphibian.generator.target.awslambda;

import java.util.Collection;

/**
 * The Lambda handler of a function whose objects come from a Spring context.
 *
 * @param invoked whether it takes payloads instead of HTTP requests
 * @param session whether the persistence session stays open until the answer is written
 * @param handlerClass the simple name of the class that does the rest
 */
public record ContextFunction(
    String origin,
    String reason,
    String packageName,
    Collection<String> imports,
    String javadoc,
    String className,
    String slice,
    boolean invoked,
    boolean session,
    String handlerClass,
    String entryClass) {}

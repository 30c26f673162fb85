package dev.amphibian.generator.eject;

import java.util.List;

/**
 * The test of a Lambda handler.
 *
 * @param functionClass the handler's simple name, in the same package
 * @param secured whether Spring Security may answer instead
 * @param routes lines of verb and path, as Java literals
 * @param readable those of {@code routes} that can be asked without a body
 * @param servers the environment variable without which it can't start; empty if it needs no server
 */
public record FunctionTest(
    String packageName,
    String functionClass,
    boolean secured,
    List<String> routes,
    List<String> readable,
    List<String> servers) {}

package dev.amphibian.generator.target.springboot;

import java.util.List;
import java.util.Map;

/**
 * The image of a REST service.
 *
 * @param packageFolder where the jars lie; empty for beside it, else with a slash at its end
 * @param ports the TCP ports that it listens on
 * @param environment quoted values by name
 * @param startSeconds how long it may take to start
 * @param healthCheck the arguments of the health check, quoted
 * @param aotCache whether building it also makes a cache for Java's start
 */
public record Dockerfile(
    String origin,
    int javaVersion,
    String packageFolder,
    List<Integer> ports,
    Map<String, String> environment,
    int startSeconds,
    List<String> healthCheck,
    String mainClass,
    boolean aotCache) {}

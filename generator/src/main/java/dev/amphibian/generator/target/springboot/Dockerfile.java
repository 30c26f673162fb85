package dev.amphibian.generator.target.springboot;

import java.util.List;
import java.util.Map;

/**
 * The image of a REST service.
 *
 * @param ports the TCP ports that it listens on
 * @param environment quoted values by name
 * @param startSeconds how long it may take to start
 * @param healthCheck the arguments of the health check, quoted
 */
public record Dockerfile(
    String origin,
    int javaVersion,
    List<Integer> ports,
    Map<String, String> environment,
    int startSeconds,
    List<String> healthCheck,
    String mainClass) {}

package dev.amphibian.generator.target.springboot;

/**
 * The image of a REST service.
 *
 * @param port the TCP port that the application's configuration names
 */
public record Dockerfile(String origin, int javaVersion, int port, String mainClass) {}

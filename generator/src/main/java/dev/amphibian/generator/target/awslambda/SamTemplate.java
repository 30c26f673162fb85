package dev.amphibian.generator.target.awslambda;

import java.util.List;

/** The SAM template that deploys a function behind an HTTP API with its routes only. */
public record SamTemplate(
    String origin,
    String description,
    String functionName,
    String runtime,
    String handler,
    long memoryMib,
    long seconds,
    List<Route> routes) {

  /**
   * One route of the HTTP API.
   *
   * @param id the event's logical id
   * @param method the verb in capitals, or {@code ANY}
   */
  public record Route(String id, String method, String path) {}
}

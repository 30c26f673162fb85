package dev.amphibian.generator.target.awslambda;

import java.util.List;

/**
 * The SAM template that deploys a function behind an HTTP API with its routes only, or behind a
 * function URL where it may take longer than an HTTP API waits; one that is invoked by name has
 * neither.
 *
 * @param snapStart whether it starts from a snapshot; then all doors lead to an alias of its newest
 *     version, since there is none of what isn't published
 * @param profiles those that Spring is to start with; empty for the application's own choice
 * @param invoked whether it is invoked by name
 * @param access who may call, in a sentence
 * @param routes of the HTTP API; empty where there is none
 */
public record SamTemplate(
    String origin,
    String description,
    String functionName,
    String runtime,
    String zip,
    String handler,
    long memoryMib,
    long seconds,
    List<String> profiles,
    boolean snapStart,
    boolean invoked,
    String access,
    List<Route> routes) {

  /**
   * One route of the HTTP API.
   *
   * @param id the event's logical id
   * @param method the verb in capitals, or {@code ANY}
   */
  public record Route(String id, String method, String path) {}
}

package dev.amphibian.generator.target.springboot;

import java.util.List;
import java.util.Map;

/**
 * A service and the servers that it needs, on one machine.
 *
 * @param environment quoted values by name
 * @param endSeconds how long it may take to end
 */
public record Compose(
    String origin,
    String name,
    int port,
    long memoryMib,
    long endSeconds,
    Map<String, String> environment,
    List<Server> servers) {

  /**
   * A server beside the service.
   *
   * @param environment quoted values by name
   * @param health a shell command, quoted
   */
  public record Server(
      String name, String image, String port, Map<String, String> environment, String health) {}
}

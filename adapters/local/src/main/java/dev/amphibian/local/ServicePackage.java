package dev.amphibian.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A packaged REST service and how to start it.
 *
 * @param name the service's name
 * @param command the command line; every {@code {port}} in it stands for the port to listen on
 * @param environment its own environment variables; {@code {port}} as above
 * @param folder the package; the working directory is a copy of it
 * @param startLimit how long it may take until it accepts HTTP
 */
public record ServicePackage(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path folder,
    Duration startLimit) {

  /** Copies the collections. */
  public ServicePackage {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** Without environment variables, with 120 s to start. */
  public static ServicePackage of(String name, List<String> command, Path folder) {
    return new ServicePackage(name, command, Map.of(), folder, Duration.ofSeconds(120));
  }

  /** The same with these environment variables. */
  public ServicePackage withEnvironment(Map<String, String> variables) {
    return new ServicePackage(name, command, variables, folder, startLimit);
  }

  /** The same with {@code limit} for the start. */
  public ServicePackage withStartLimit(Duration limit) {
    return new ServicePackage(name, command, environment, folder, limit);
  }
}

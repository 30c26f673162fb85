package dev.amphibian.generator.eject;

import java.util.List;

/**
 * What a module's test checks.
 *
 * @param packageName that of the test and of what it starts
 * @param startClass the simple name of what it starts
 * @param isSecured whether Spring Security may answer instead
 * @param routes literals of verb and path
 * @param readable those that can be asked with nothing else and without another service behind them
 * @param keyed those that could if one knew what there is under the keys in their paths
 * @param hasOwnManagement whether operators ask at a port of their own
 * @param servers the environment variables without which nothing starts; empty if it needs no
 *     server
 * @param invoked where the service of a function that is invoked by name takes payloads; empty if
 *     it isn't
 */
public record Checks(
    String packageName,
    String startClass,
    boolean isSecured,
    List<String> routes,
    List<String> readable,
    List<String> keyed,
    boolean hasOwnManagement,
    List<String> servers,
    String invoked) {

  public Checks {
    routes = List.copyOf(routes);
    readable = List.copyOf(readable);
    keyed = List.copyOf(keyed);
    servers = List.copyOf(servers);
  }
}

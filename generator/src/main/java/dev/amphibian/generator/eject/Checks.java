package dev.amphibian.generator.eject;

import java.util.List;

/**
 * What a module's test checks.
 *
 * @param packageName that of the test and of what it starts
 * @param startClass the simple name of what it starts
 * @param isSecured whether Spring Security may answer instead
 * @param routes literals of verb and path
 * @param readable those that can be asked without a body and without another service behind them
 * @param hasOwnManagement whether operators ask at a port of their own
 * @param servers the environment variables without which nothing starts; empty if it needs no
 *     server
 */
public record Checks(
    String packageName,
    String startClass,
    boolean isSecured,
    List<String> routes,
    List<String> readable,
    boolean hasOwnManagement,
    List<String> servers) {

  public Checks {
    routes = List.copyOf(routes);
    readable = List.copyOf(readable);
    servers = List.copyOf(servers);
  }
}

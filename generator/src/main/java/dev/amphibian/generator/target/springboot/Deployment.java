package dev.amphibian.generator.target.springboot;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Settings;
import dev.amphibian.generator.target.Budgets;
import dev.amphibian.generator.wiring.WiredFunction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all deployment files of a service must agree on.
 *
 * @param origin the comment's text that tells where a file comes from
 * @param name what the service is called where only lower-case letters, digits and hyphens may be
 * @param profiles what is activated from outside, weakest first
 * @param port the TCP port for requests
 * @param memoryMib how much memory the container gets
 * @param endSeconds how long requests may take that are on the way when it must end
 * @param backing the servers that it needs
 * @param hasOwnData whether it keeps data in itself, so that there may be one copy only
 */
record Deployment(
    String origin,
    String name,
    List<String> profiles,
    int port,
    Probes probes,
    long memoryMib,
    long endSeconds,
    List<Backing> backing,
    boolean hasOwnData) {

  /** As long as a large application may take on a small machine. */
  static final int START_SECONDS = 120;

  /** Below this, threads and classes of the web server and Spring leave too little for the heap. */
  private static final long LEAST_MIB = 384;

  /** What the web server and Spring take to end when all requests are answered. */
  private static final int ENDING_SECONDS = 10;

  private static final int LONGEST_NAME = 63;

  static Deployment of(WiredFunction function, Codebase codebase, List<String> profiles) {
    Settings settings =
        profiles.isEmpty() ? codebase.settings() : codebase.settings().withProfiles(profiles);
    ServerSettings server = new ServerSettings(settings);
    BackingFinder finder = new BackingFinder(codebase, settings);
    return new Deployment(
        function.origin(),
        label(function.name()),
        profiles,
        server.port(),
        Probes.of(codebase, settings),
        Math.max(LEAST_MIB, Budgets.memoryMib(function.budget())),
        server.shutdownSeconds(),
        finder.find(function.controllers()),
        finder.hasEmbeddedDatabase());
  }

  /** A name as DNS takes it. */
  static String label(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String started = plain.matches("[a-z].*") ? plain : "service-" + plain.replaceAll("^-+", "");
    return started.substring(0, Math.min(LONGEST_NAME, started.length())).replaceAll("-+$", "");
  }

  /** What the image fixes of the configuration, so that ports and probes are where files say. */
  Map<String, String> fixedEnvironment() {
    SortedMap<String, String> variables = new TreeMap<>();
    variables.put("SERVER_PORT", Integer.toString(port));
    variables.put("SERVER_SHUTDOWN", "graceful");
    if (probes.kind() == Probes.Kind.ACTUATOR) {
      variables.put("MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED", "true");
      variables.put("MANAGEMENT_SERVER_PORT", Integer.toString(probes.port()));
    }
    return variables;
  }

  /** How long it may take to end, requests on the way included. */
  long stopSeconds() {
    return endSeconds + ENDING_SECONDS;
  }

  /** The TCP ports on which it listens. */
  List<Integer> ports() {
    return probes.port() == port ? List.of(port) : List.of(port, probes.port());
  }

  /** Its profiles and the addresses of the servers beside it, by environment variable. */
  SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    if (!profiles.isEmpty()) {
      settings.put("SPRING_PROFILES_ACTIVE", String.join(",", profiles));
    }
    backing.forEach(each -> settings.putAll(each.settings()));
    return settings;
  }

  /** The credentials for the servers beside it, by environment variable. */
  SortedMap<String, String> credentials() {
    SortedMap<String, String> credentials = new TreeMap<>();
    backing.forEach(each -> credentials.putAll(each.credentials()));
    return credentials;
  }
}

package dev.amphibian.generator.target.springboot;

import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.source.Template;
import dev.amphibian.generator.target.Quoted;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file {@code kubernetes.yaml}. */
final class KubernetesFile {

  private static final int HTTP = 80;
  private static final int START_PERIOD = 3;

  /** Until a copy that must end is out of all tables that tell where to send requests. */
  private static final int DRAIN_SECONDS = 5;

  private static final int FEWEST_COPIES = 2;
  private static final int MOST_COPIES = 10;

  private KubernetesFile() {}

  static GeneratedFile of(Deployment deployment) {
    Probes probes = deployment.probes();
    boolean onePort = probes.port() == deployment.port();
    SortedMap<String, Integer> ports = new TreeMap<>();
    ports.put("http", deployment.port());
    ports.put(onePort ? "http" : "management", probes.port());
    String probed = onePort ? "http" : "management";
    Kubernetes model =
        new Kubernetes(
            deployment.origin(),
            deployment.name(),
            HTTP,
            ports,
            Quoted.values(deployment.settings()),
            List.copyOf(deployment.credentials().keySet()),
            action(probes.liveness(), probed),
            action(probes.readiness(), probed),
            START_PERIOD,
            Deployment.START_SECONDS / START_PERIOD,
            deployment.memoryMib(),
            DRAIN_SECONDS,
            DRAIN_SECONDS + deployment.stopSeconds(),
            deployment.hasOwnData() ? 1 : FEWEST_COPIES,
            deployment.hasOwnData() ? 1 : MOST_COPIES);
    return new GeneratedFile("kubernetes.yaml", Template.render(model));
  }

  private static String action(String path, String port) {
    return path.isEmpty()
        ? "tcpSocket: {port: " + port + "}"
        : "httpGet: {path: " + Quoted.text(path) + ", port: " + port + "}";
  }
}

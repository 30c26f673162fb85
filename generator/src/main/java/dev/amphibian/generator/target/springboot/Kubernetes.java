package dev.amphibian.generator.target.springboot;

import java.util.List;
import java.util.Map;

/**
 * A service in a cluster.
 *
 * @param servicePort the TCP port at which others in the cluster reach it
 * @param ports the container's TCP ports by name
 * @param settings quoted values by environment variable
 * @param credentials the environment variables that a Secret gives
 * @param liveness what a probe does, as YAML
 * @param readiness what a probe does, as YAML
 * @param startTries how often it is probed while it starts, every {@code startPeriod} seconds
 * @param drainSeconds how long it goes on as before when it must end, until nobody sends it
 *     requests
 * @param endSeconds how long it may take to end, that time included
 * @param mostCopies the number of copies that may run beside each other
 */
public record Kubernetes(
    String origin,
    String name,
    int servicePort,
    Map<String, Integer> ports,
    Map<String, String> settings,
    List<String> credentials,
    String liveness,
    String readiness,
    int startPeriod,
    int startTries,
    long memoryMib,
    int drainSeconds,
    long endSeconds,
    int fewestCopies,
    int mostCopies) {}

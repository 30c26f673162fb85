package dev.amphibian.generator;

import java.util.List;

/**
 * How what is generated is to be deployed.
 *
 * @param profiles the Spring profiles of functions and services, weakest first; empty for those
 *     that the application's files activate
 * @param packageFolder where deployment files find what is packed: empty for beside them, else with
 *     a slash at its end
 * @param snapStart whether Lambda functions start from a snapshot of their initialised process
 * @param trained whether packages of functions are trained, and start by what that takes
 * @param aotCache whether images of services keep what Java has read and linked of the classes
 */
public record DeploymentSettings(
    List<String> profiles,
    String packageFolder,
    boolean snapStart,
    boolean trained,
    boolean aotCache) {

  public DeploymentSettings {
    profiles = List.copyOf(profiles);
  }

  /** Without profiles and snapshots, with packages in {@code folder}. */
  public static DeploymentSettings withPackagesIn(String folder) {
    return new DeploymentSettings(List.of(), folder, false, false, false);
  }

  /** The same with functions that start from a snapshot. */
  public DeploymentSettings withSnapStart() {
    return new DeploymentSettings(profiles, packageFolder, true, trained, aotCache);
  }
}

package dev.amphibian.generator.eject;

import java.util.List;

/**
 * A dependency as a POM declares it.
 *
 * @param classifier empty if there is none
 * @param version empty where it is managed
 * @param scope empty for {@code compile}
 * @param exclusions what it must not bring along
 */
public record Dependency(
    String group,
    String artifact,
    String classifier,
    String version,
    String scope,
    List<Exclusion> exclusions) {

  public Dependency {
    exclusions = List.copyOf(exclusions);
  }

  /** An artifact that isn't wanted, whatever its version. */
  public record Exclusion(String group, String artifact) {}
}

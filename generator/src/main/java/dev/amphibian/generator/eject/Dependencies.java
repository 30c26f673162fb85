package dev.amphibian.generator.eject;

import java.util.List;

/**
 * The dependencies of a POM.
 *
 * @param springBoot the version of Spring Boot whose versions are taken over
 * @param managed versions that differ from Spring Boot's
 * @param direct those that the POM declares
 */
public record Dependencies(String springBoot, List<Dependency> managed, List<Dependency> direct) {

  public Dependencies {
    managed = List.copyOf(managed);
    direct = List.copyOf(direct);
  }
}

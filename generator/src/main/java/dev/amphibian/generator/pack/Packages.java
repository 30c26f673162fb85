package dev.amphibian.generator.pack;

import java.util.List;

/** All packages of a project, by function and then by target. */
public record Packages(List<Package> all) {

  public Packages {
    all = List.copyOf(all);
  }

  /** The package of a function for a target. */
  public Package of(String function, String target) {
    return all.stream()
        .filter(each -> each.function().equals(function) && each.target().equals(target))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No package of " + function + " for " + target));
  }
}

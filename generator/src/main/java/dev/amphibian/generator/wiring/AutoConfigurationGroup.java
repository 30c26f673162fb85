package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.DataLines;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Technologies that Spring Boot configures for the same kind of code, as lines of {@code
 * auto.configurations} tell; the file explains the facts.
 */
record AutoConfigurationGroup(List<String> technologies, List<String> uses) {

  private static final String FILE = "/dev/amphibian/generator/wiring/auto.configurations";

  /** All that are known, in the file's order. */
  static List<AutoConfigurationGroup> all() {
    return DataLines.facts(FILE).values().stream().map(AutoConfigurationGroup::of).toList();
  }

  private static AutoConfigurationGroup of(Map<String, List<String>> facts) {
    return new AutoConfigurationGroup(
        facts.getOrDefault("technology", List.of()), facts.getOrDefault("uses", List.of()));
  }

  /** Whether code that mentions these types needs it. */
  boolean isNeededBy(Set<String> mentioned) {
    return mentioned.stream().anyMatch(type -> uses.stream().anyMatch(type::startsWith));
  }
}

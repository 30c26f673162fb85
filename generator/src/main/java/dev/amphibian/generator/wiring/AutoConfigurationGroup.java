package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.DataLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    Map<String, AutoConfigurationGroup> groups = new LinkedHashMap<>();
    for (String line : DataLines.of(FILE)) {
      String[] words = line.split("\\s+", 3);
      AutoConfigurationGroup group =
          groups.computeIfAbsent(
              words[0], unused -> new AutoConfigurationGroup(new ArrayList<>(), new ArrayList<>()));
      switch (words[1]) {
        case "technology" -> group.technologies().add(words[2]);
        case "uses" -> group.uses().add(words[2]);
        default -> throw new IllegalStateException(FILE + " has a line of no known fact: " + line);
      }
    }
    return List.copyOf(groups.values());
  }

  /** Whether code that mentions these types needs it. */
  boolean isNeededBy(Set<String> mentioned) {
    return mentioned.stream().anyMatch(type -> uses.stream().anyMatch(type::startsWith));
  }
}

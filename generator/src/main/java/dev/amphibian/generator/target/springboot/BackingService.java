package dev.amphibian.generator.target.springboot;

import dev.amphibian.analyzer.codebase.DataLines;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of server that applications keep data in or talk over, as lines of {@code
 * backing.services} tell; the file explains the facts.
 */
record BackingService(String kind, Map<String, List<String>> facts) {

  private static final String FILE = "/dev/amphibian/generator/target/springboot/backing.services";

  /** All that are known, in the file's order. */
  static List<BackingService> all() {
    return DataLines.facts(FILE).entrySet().stream()
        .map(kind -> new BackingService(kind.getKey(), kind.getValue()))
        .toList();
  }

  /** Whether it runs within the application. */
  boolean isEmbedded() {
    return fact("image").isEmpty();
  }

  /** The values of a fact, in the file's order. */
  List<String> facts(String name) {
    return facts.getOrDefault(name, List.of());
  }

  /** The value of a fact that there is once at most. */
  Optional<String> fact(String name) {
    return facts(name).stream().findFirst();
  }

  /** Whether a setting of this value points to such a server. */
  boolean isAddress(String value) {
    return facts("address").stream().anyMatch(value::startsWith);
  }

  /** Whether code that mentions this class talks to such a server. */
  boolean isUsedBy(String type) {
    return facts("uses").stream().anyMatch(type::startsWith);
  }
}

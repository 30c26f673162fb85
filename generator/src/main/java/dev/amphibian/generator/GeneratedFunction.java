package dev.amphibian.generator;

import dev.amphibian.generator.wiring.WiredFunction;
import dev.amphibian.generator.wiring.WiringChoice;
import java.util.List;

/**
 * A function with everything generated for it.
 *
 * @param wired what is known of it
 * @param targets one per target, sorted by id
 * @param servers the environment variables that point it to the servers that it needs, such as a
 *     database's; empty if it needs none
 */
public record GeneratedFunction(
    WiredFunction wired, List<GeneratedTarget> targets, List<String> servers) {

  public GeneratedFunction {
    targets = List.copyOf(targets);
    servers = List.copyOf(servers);
  }

  /** The name in the plan. */
  public String name() {
    return wired.name();
  }

  /** The wiring as a function, and why. */
  public WiringChoice choice() {
    return wired.choice();
  }

  /** The form for one target. */
  public GeneratedTarget target(String id) {
    return targets.stream()
        .filter(target -> target.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No target " + id));
  }
}

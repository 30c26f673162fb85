package dev.amphibian.generator;

import dev.amphibian.generator.wiring.WiredFunction;
import dev.amphibian.generator.wiring.WiringChoice;
import java.util.List;

/**
 * A function with everything generated for it.
 *
 * @param wired what is known of it
 * @param targets one per target, sorted by id
 */
public record GeneratedFunction(WiredFunction wired, List<GeneratedTarget> targets) {

  public GeneratedFunction {
    targets = List.copyOf(targets);
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

package dev.amphibian.analyzer.effect;

import java.util.Map;
import java.util.Optional;

/**
 * What one library method does, as the catalogue says.
 *
 * @param kind the kind of effect
 * @param attributes details such as {@code client=spring}
 */
public record Effect(EffectKind kind, Map<String, String> attributes) {

  public Effect {
    attributes = Map.copyOf(attributes);
  }

  /** Whether the catalogue gives a detail, and as this. */
  public boolean has(String name, String value) {
    return attribute(name).filter(value::equals).isPresent();
  }

  /** A detail, if the catalogue gives it. */
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }
}

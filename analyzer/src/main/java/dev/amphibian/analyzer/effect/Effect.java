package dev.amphibian.analyzer.effect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one library method does, as the catalogue says.
 *
 * @param kind the kind of effect
 * @param attributes details such as {@code client=spring}
 */
public record Effect(EffectKind kind, Map<String, String> attributes) {

  private static final String ARGUMENT = "arg";

  public Effect {
    attributes = Map.copyOf(attributes);
  }

  /** The same with a detail more, or another. */
  public Effect with(String name, String value) {
    Map<String, String> all = new HashMap<>(attributes);
    all.put(name, value);
    return new Effect(kind, all);
  }

  /** The same without a detail. */
  public Effect without(String name) {
    Map<String, String> all = new HashMap<>(attributes);
    all.remove(name);
    return new Effect(kind, all);
  }

  /** The same details of another kind of effect. */
  public Effect as(EffectKind other) {
    return new Effect(other, attributes);
  }

  /** Whether the catalogue gives a detail, and as this. */
  public boolean has(String name, String value) {
    return attribute(name).filter(value::equals).isPresent();
  }

  /**
   * The place of the argument that a detail names, from 0 on, as {@code file=arg0} does; empty if
   * there is no such detail.
   */
  public Optional<Integer> argument(String name) {
    return attribute(name)
        .filter(value -> value.startsWith(ARGUMENT))
        .map(value -> Integer.valueOf(value.substring(ARGUMENT.length())));
  }

  /** A detail, if the catalogue gives it. */
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }
}

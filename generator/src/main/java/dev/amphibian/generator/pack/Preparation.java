package dev.amphibian.generator.pack;

import java.util.List;

/**
 * What is done at packaging time so that functions start sooner.
 *
 * @param aheadOfTime whether Spring settles the beans, with its conditions and profiles
 * @param profiles those that are active then; empty for the application's own choice
 * @param training what learns the classes to load beside the start
 */
public record Preparation(boolean aheadOfTime, List<String> profiles, Training training) {

  /** Nothing. */
  public static final Preparation NONE = new Preparation(false, List.of(), Training.NONE);

  /** Whether functions start by the handler of trained packages. */
  boolean isTrained() {
    return training != Training.NONE;
  }

  public Preparation {
    profiles = List.copyOf(profiles);
  }
}

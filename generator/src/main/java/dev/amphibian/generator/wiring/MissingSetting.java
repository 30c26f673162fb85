package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.KeyNames;
import dev.amphibian.analyzer.codebase.Place;

/**
 * A key that code asks for and no configuration file sets.
 *
 * @param place where it is asked for
 */
public record MissingSetting(String key, Place place) {

  /** The environment variable that sets it. */
  public String environmentVariable() {
    return KeyNames.environmentVariable(key);
  }
}

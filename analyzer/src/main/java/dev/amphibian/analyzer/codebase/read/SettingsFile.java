package dev.amphibian.analyzer.codebase.read;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of settings.
 *
 * @param folder the class folder that it lies in
 * @param profile the profile in its name
 */
record SettingsFile(Path folder, Path file, Optional<String> profile) {

  boolean isYaml() {
    return !file.toString().endsWith(".properties");
  }
}

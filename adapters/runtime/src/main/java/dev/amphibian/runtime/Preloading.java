package dev.amphibian.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Loads classes in a second thread while a function starts in the first: those that a training run
 * at packaging time has seen loaded. Nothing but time depends on it, so a class that is gone is
 * passed over.
 */
public final class Preloading {

  /** Where a package names the classes: binary names in UTF-8, one a line. */
  public static final String RESOURCE = "META-INF/amphibian/classes";

  private Preloading() {}

  /** Begins, if the package names classes and there is a second processor to load them. */
  public static void begin() {
    if (Runtime.getRuntime().availableProcessors() < 2) {
      return;
    }
    ClassLoader loader = Preloading.class.getClassLoader();
    InputStream names = loader.getResourceAsStream(RESOURCE);
    if (names != null) {
      Thread thread = new Thread(() -> load(names, loader), "function-preloading");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void load(InputStream names, ClassLoader loader) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(names, StandardCharsets.UTF_8))) {
      @Nullable String name;
      while ((name = lines.readLine()) != null) {
        load(name, loader);
      }
    } catch (IOException unreadable) {
      // Then the first thread loads them.
    }
  }

  /** Without running its initialiser: when that runs stays the application's business. */
  private static void load(String name, ClassLoader loader) {
    try {
      Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError otherThere) {
      // Another version of Java or of a library than in training.
    }
  }
}

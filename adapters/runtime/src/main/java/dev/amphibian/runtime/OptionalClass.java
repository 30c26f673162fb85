package dev.amphibian.runtime;

import org.jspecify.annotations.Nullable;

/** A class that may be missing from the package. */
public final class OptionalClass {

  private OptionalClass() {}

  /** The class, not yet initialised, or null. */
  public static @Nullable Class<?> find(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }
}

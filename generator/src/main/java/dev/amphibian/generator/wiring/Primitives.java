package dev.amphibian.generator.wiring;

import java.util.Map;

/** Java's primitive types with their boxes. */
public final class Primitives {

  private static final Map<String, String> BOXES =
      Map.of(
          "int", "java.lang.Integer",
          "long", "java.lang.Long",
          "short", "java.lang.Short",
          "byte", "java.lang.Byte",
          "char", "java.lang.Character",
          "double", "java.lang.Double",
          "float", "java.lang.Float",
          "boolean", "java.lang.Boolean");

  private Primitives() {}

  /** Whether a type is one, so that null is no value of it. */
  public static boolean isOne(String type) {
    return BOXES.containsKey(type);
  }

  /** The type of its box; other types as they are. */
  public static String boxed(String type) {
    return BOXES.getOrDefault(type, type);
  }
}

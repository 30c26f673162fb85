package dev.amphibian.analyzer.codebase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands above types of well-known libraries: their class files say it too, but containers
 * provide some, and partial class paths leave others out. And what no class file says: what
 * libraries call back later.
 */
public final class KnownLibraries {

  private static final Map<String, List<String>> ANNOTATIONS =
      read("/libraries/library.annotations");
  private static final Map<String, List<String>> SUPERTYPES = read("/libraries/library.supertypes");

  private static final Map<String, List<String>> RELAYS = read("/libraries/library.relays");

  private KnownLibraries() {}

  /** The types of whose objects a library's type may call methods while it works. */
  public static List<String> relays(String type) {
    return RELAYS.getOrDefault(type, List.of());
  }

  /** The annotations on an annotation type; none if it isn't known. */
  static List<String> annotations(String annotation) {
    return ANNOTATIONS.getOrDefault(annotation, List.of());
  }

  /** The types right above a type; none if it isn't known. */
  static List<String> supertypes(String type) {
    return SUPERTYPES.getOrDefault(type, List.of());
  }

  private static Map<String, List<String>> read(String resource) {
    Map<String, List<String>> byType = new HashMap<>();
    for (String line : DataLines.of(resource)) {
      List<String> names = List.of(line.split("\\s*[:,]\\s*", -1));
      byType.put(names.get(0), names.subList(1, names.size()));
    }
    return byType;
  }
}

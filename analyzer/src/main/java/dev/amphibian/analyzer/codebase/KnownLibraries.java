package dev.amphibian.analyzer.codebase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands above types of well-known libraries: their class files say it too, but containers
 * provide some, and partial class paths leave others out. And what no class file says: what
 * libraries call back later, and which types stand for bytes that travel.
 */
public final class KnownLibraries {

  private static final Map<String, List<String>> ANNOTATIONS =
      read("/libraries/library.annotations");
  private static final Map<String, List<String>> SUPERTYPES = read("/libraries/library.supertypes");

  private static final Map<String, List<String>> RELAYS = read("/libraries/library.relays");
  private static final Map<String, List<String>> BODIES = read("/libraries/library.bodies");

  private KnownLibraries() {}

  /** The types of whose objects a library's type may call methods while it works. */
  public static List<String> relays(String type) {
    return RELAYS.getOrDefault(type, List.of());
  }

  /** What a type, or an argument of it, stands for: {@code bytes} or {@code upload}. */
  public static Optional<String> body(TypeUse type) {
    return Stream.concat(
            BODIES.getOrDefault(type.name(), BODIES.getOrDefault(plain(type), List.of())).stream(),
            type.arguments().stream().flatMap(argument -> body(argument).stream()))
        .findFirst();
  }

  private static String plain(TypeUse type) {
    return type.name().replace("[]", "");
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

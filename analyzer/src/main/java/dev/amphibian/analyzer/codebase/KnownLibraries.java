package dev.amphibian.analyzer.codebase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    try (InputStream in = KnownLibraries.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the analyzer's jar");
      }
      Map<String, List<String>> byType = new HashMap<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\\s*[:,]\\s*", -1))
          .forEach(names -> byType.put(names[0], List.of(names).subList(1, names.length)));
      return byType;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

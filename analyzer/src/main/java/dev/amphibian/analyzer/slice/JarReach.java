package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.Libraries;
import dev.amphibian.analyzer.codebase.LibraryType;
import dev.amphibian.analyzer.codebase.StrongComponents;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which jars a library type leads to, by what class files refer to and by what {@code
 * ServiceLoader} finds. Types that lead to each other are taken together (Tarjan's algorithm), so
 * that each class file is looked at once, however many slices ask.
 */
final class JarReach {

  private static final BitSet NONE = new BitSet();

  private final Libraries libraries;
  private Optional<Map<String, Set<String>>> providers = Optional.empty();
  private final List<Jar> jars;
  private final Map<Jar, Integer> numbers = new HashMap<>();
  private final Map<String, BitSet> done = new HashMap<>();

  JarReach(Libraries libraries) {
    this.libraries = libraries;
    this.jars = libraries.jars();
    for (int i = 0; i < jars.size(); i++) {
      numbers.putIfAbsent(jars.get(i), i);
    }
  }

  /** The classes that provide a service. */
  Set<String> providers(String service) {
    if (providers.isEmpty()) {
      providers = Optional.of(libraries.providers());
    }
    return providers.get().getOrDefault(service, Set.of());
  }

  /** The numbers of the jars, by their place on the class path, that a type leads to. */
  BitSet from(String type) {
    if (!done.containsKey(type)) {
      Map<String, Set<String>> children = new HashMap<>();
      StrongComponents.of(
              List.of(type),
              (String node) ->
                  done.containsKey(node)
                      ? Set.of()
                      : children.computeIfAbsent(node, this::children))
          .stream()
          .filter(component -> !done.containsKey(component.get(0)))
          .forEach(component -> close(component, children));
    }
    return done.getOrDefault(type, new BitSet());
  }

  /** What members lead to outside is done, since it comes before them. */
  private void close(List<String> component, Map<String, Set<String>> children) {
    BitSet reached = new BitSet();
    for (String member : component) {
      own(member).ifPresent(reached::set);
      for (String child : children.getOrDefault(member, Set.of())) {
        reached.or(done.getOrDefault(child, NONE));
      }
    }
    component.forEach(member -> done.put(member, reached));
  }

  private Optional<Integer> own(String type) {
    return libraryType(type)
        .flatMap(LibraryType::jar)
        .map(jar -> numbers.getOrDefault(jar, jars.size()));
  }

  private Optional<LibraryType> libraryType(String name) {
    return name.startsWith("java.") ? Optional.empty() : libraries.find(name);
  }

  private Set<String> children(String type) {
    Set<String> children = new LinkedHashSet<>(providers(type));
    libraryType(type)
        .filter(found -> found.jar().isPresent())
        .ifPresent(found -> children.addAll(found.references()));
    return children;
  }
}

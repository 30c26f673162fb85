package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.Libraries;
import dev.amphibian.analyzer.codebase.LibraryType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * The classes that generated code mentions over any number of steps, and the whole jars that hold
 * library classes among them; also jars that provide a service to what is kept.
 */
final class DirectSelection {

  private final Codebase codebase;
  private final Libraries libraries;
  private final Set<String> own = new HashSet<>();
  private final Set<String> reached = new HashSet<>();
  private final Set<Jar> jars = new LinkedHashSet<>();

  DirectSelection(Codebase codebase) {
    this.codebase = codebase;
    this.libraries = codebase.libraries();
  }

  /**
   * The selection for generated classes and the adapters behind them, given by what they mention.
   */
  Selection select(Set<String> mentioned) {
    References references = References.withoutSpring(codebase);
    SortedSet<String> types = references.closure(mentioned);
    own.addAll(mentioned);
    types.forEach(type -> own.addAll(references.mentioned(type)));
    follow(own);
    while (addProviders()) {
      // Each provider may bring services of its own.
    }
    List<Jar> inOrder = libraries.jars().stream().filter(jars::contains).toList();
    return new Selection(types, inOrder);
  }

  private void follow(Set<String> names) {
    Deque<String> open = new ArrayDeque<>(names);
    while (!open.isEmpty()) {
      String name = open.pop();
      if (reached.add(name)) {
        Optional<LibraryType> found = libraries.find(name);
        if (found.isPresent() && found.get().jar().isPresent()) {
          jars.add(found.get().jar().get());
          open.addAll(found.get().references());
        }
      }
    }
  }

  private boolean addProviders() {
    int before = jars.size();
    for (Jar jar : libraries.jars()) {
      for (String provider : libraries.services(jar)) {
        if (!reached.contains(provider) && serves(provider)) {
          follow(Set.of(provider));
        }
      }
    }
    return jars.size() > before;
  }

  /**
   * Whether a provider is of a library's type that is mentioned, or of Java's that code here is.
   */
  private boolean serves(String provider) {
    return codebase.supertypes(provider).stream()
        .filter(name -> !name.equals(provider))
        .anyMatch(this::isService);
  }

  private boolean isService(String name) {
    if (name.equals("java.sql.Driver")) {
      return reached.contains("java.sql.DriverManager");
    }
    boolean isLibrarys = libraries.find(name).flatMap(LibraryType::jar).isPresent();
    return isLibrarys ? reached.contains(name) : own.contains(name) && !isEverywhere(name);
  }

  private static boolean isEverywhere(String name) {
    return name.startsWith("java.lang.") || name.startsWith("java.util.");
  }
}

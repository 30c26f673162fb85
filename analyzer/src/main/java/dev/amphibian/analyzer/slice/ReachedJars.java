package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.LibraryType;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The jars that a set of types reaches, class by class; found when first asked for, since it reads
 * library classes.
 */
public final class ReachedJars {

  private final Codebase codebase;
  private final Collection<String> types;
  private final boolean followsText;
  private Optional<Set<Jar>> jars = Optional.empty();

  private ReachedJars(Codebase codebase, Collection<String> types, boolean followsText) {
    this.codebase = codebase;
    this.types = types;
    this.followsText = followsText;
  }

  /** The jars that types of these names reach by what their class files refer to. */
  public static ReachedJars byReference(Codebase codebase, Collection<String> types) {
    return new ReachedJars(codebase, types, false);
  }

  /** Also those that libraries name in strings, to load a class or to ask whether it is there. */
  public static ReachedJars byReferenceOrName(Codebase codebase, Collection<String> types) {
    return new ReachedJars(codebase, types, true);
  }

  /** The jars, in the order in which they were met. */
  public synchronized Set<Jar> jars() {
    if (jars.isEmpty()) {
      jars = Optional.of(find());
    }
    return jars.get();
  }

  private Set<Jar> find() {
    Set<Jar> reached = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>(types);
    Deque<String> open = new ArrayDeque<>(types);
    while (!open.isEmpty()) {
      for (String name : references(open.poll(), reached)) {
        if (seen.add(name)) {
          open.add(name);
        }
      }
    }
    return reached;
  }

  private Set<String> references(String name, Set<Jar> reached) {
    if (codebase.type(name).isPresent()) {
      return codebase.libraries().references(codebase.type(name).get());
    }
    Optional<LibraryType> type = codebase.libraries().find(name).filter(t -> t.jar().isPresent());
    type.flatMap(LibraryType::jar).ifPresent(reached::add);
    return type.map(this::mentioned).orElse(Set.of());
  }

  private Set<String> mentioned(LibraryType type) {
    if (!followsText) {
      return type.references();
    }
    Set<String> all = new HashSet<>(type.references());
    all.addAll(type.namedInText());
    return all;
  }
}

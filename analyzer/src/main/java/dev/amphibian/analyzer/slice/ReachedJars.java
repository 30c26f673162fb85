package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.LibraryType;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The jars that a set of types reaches, class by class; found when first asked for, since it reads
 * library classes.
 */
public final class ReachedJars {

  private static final String CONFIGURATION =
      "org.springframework.context.annotation.Configuration";

  private final Codebase codebase;
  private final Collection<String> types;
  private final boolean followsText;
  private final boolean followsStarts;
  private Optional<Set<Jar>> jars = Optional.empty();

  private ReachedJars(
      Codebase codebase, Collection<String> types, boolean followsText, boolean followsStarts) {
    this.codebase = codebase;
    this.types = types;
    this.followsText = followsText;
    this.followsStarts = followsStarts;
  }

  /** The jars that types of these names reach by what their class files refer to. */
  public static ReachedJars byReference(Codebase codebase, Collection<String> types) {
    return new ReachedJars(codebase, types, false, false);
  }

  /** Also those that libraries name in strings, to load a class or to ask whether it is there. */
  public static ReachedJars byReferenceOrName(Codebase codebase, Collection<String> types) {
    return new ReachedJars(codebase, types, true, false);
  }

  /**
   * Also those that nobody names: what Spring or a service loader starts by a jar's own lists, and
   * what the application's configuration brings.
   */
  public static ReachedJars atRunTime(Codebase codebase, Collection<String> types) {
    return new ReachedJars(codebase, types, true, true);
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
    Set<String> seen = new HashSet<>();
    follow(types, seen, reached);
    if (followsStarts) {
      follow(configurations(), seen, reached);
      for (Jar jar : codebase.libraries().jars()) {
        follow(codebase.libraries().startedBySpring(jar), seen, reached);
      }
      int before;
      do {
        before = reached.size();
        for (Jar jar : List.copyOf(reached)) {
          follow(codebase.libraries().services(jar), seen, reached);
        }
      } while (reached.size() > before);
    }
    return reached;
  }

  /** The application's own configuration is read whichever entry point is asked for. */
  private List<String> configurations() {
    return codebase.types().stream()
        .filter(type -> codebase.hasAnnotation(type, CONFIGURATION))
        .map(TypeInfo::name)
        .toList();
  }

  private void follow(Collection<String> from, Set<String> seen, Set<Jar> reached) {
    Deque<String> open = new ArrayDeque<>();
    from.stream().filter(seen::add).forEach(open::add);
    while (!open.isEmpty()) {
      references(open.poll(), reached).stream().filter(seen::add).forEach(open::add);
    }
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

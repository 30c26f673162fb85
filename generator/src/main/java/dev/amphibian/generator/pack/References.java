package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.codebase.Codebase;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which types of the application mention which, from their class files. */
final class References {

  private final Codebase codebase;
  private final Predicate<String> annotations;

  References(Codebase codebase) {
    this(codebase, annotation -> true);
  }

  private References(Codebase codebase, Predicate<String> annotations) {
    this.codebase = codebase;
    this.annotations = annotations;
  }

  /** Where there is no Spring, nobody reads its annotations. */
  static References withoutSpring(Codebase codebase) {
    return new References(codebase, annotation -> !annotation.startsWith("org.springframework."));
  }

  /** The application's types that some of its types mention, over any number of steps. */
  SortedSet<String> closure(Collection<String> from) {
    SortedSet<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      String name = open.pop();
      if (codebase.type(name).isPresent() && reached.add(name)) {
        open.addAll(mentioned(name));
      }
    }
    return reached;
  }

  /** All names that an application's type mentions. */
  Set<String> mentioned(String typeName) {
    return codebase
        .type(typeName)
        .map(type -> codebase.libraries().references(type, annotations))
        .orElse(Set.of());
  }
}

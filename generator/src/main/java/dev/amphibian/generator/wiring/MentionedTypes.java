package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The types to which code leads. */
public final class MentionedTypes {

  private MentionedTypes() {}

  /**
   * The names of all types to which some types of the application lead over any number of its
   * types, libraries' included: what a class file mentions, and for each type what could stand in
   * its place.
   */
  public static Set<String> from(Collection<String> types, Codebase codebase) {
    Set<String> mentioned = new TreeSet<>(types);
    Deque<String> open = new ArrayDeque<>(types);
    while (!open.isEmpty()) {
      String name = open.pop();
      Optional<TypeInfo> type = codebase.type(name);
      if (type.isPresent()) {
        Stream.concat(
                codebase.libraries().references(type.get()).stream(),
                codebase.subtypes(name).stream().map(TypeInfo::name))
            .filter(mentioned::add)
            .forEach(open::add);
      }
    }
    return mentioned;
  }
}

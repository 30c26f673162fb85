package dev.amphibian.analyzer.codebase;

import dev.amphibian.analyzer.codebase.Settings.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which profiles files activate, in Spring's order: what is included, then what is named. */
final class ActiveProfiles {

  private static final String NAMED = "spring.profiles.active";
  private static final String INCLUDED = "spring.profiles.include";
  private static final String GROUP = "spring.profiles.group.";
  private static final String FALLBACK = "spring.profiles.default";

  private final List<Document> documents;
  private final Settings unconditional;

  ActiveProfiles(List<Document> documents) {
    this.documents = documents;
    this.unconditional =
        new Settings(documents.stream().filter(d -> d.condition().isEmpty()).toList(), List.of());
  }

  /** Those of a start without arguments. */
  List<String> byDefault() {
    return of(unconditional.list(NAMED));
  }

  /** These, with what they and the files bring along. */
  List<String> of(List<String> named) {
    List<String> active = expanded(unconditional.list(INCLUDED), named);
    for (List<String> before = List.of(); !active.equals(before); ) {
      before = active;
      active = expanded(new Settings(documents, active).list(INCLUDED), named);
    }
    if (!active.isEmpty()) {
      return active;
    }
    List<String> fallback = unconditional.list(FALLBACK);
    return fallback.isEmpty() ? List.of("default") : fallback;
  }

  /** With the members of groups after their groups. */
  private List<String> expanded(Collection<String> included, Collection<String> named) {
    Set<String> expanded = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(included);
    open.addAll(named);
    while (!open.isEmpty()) {
      String profile = open.pop();
      if (!isUnknown(profile) && expanded.add(profile)) {
        List<String> members = new ArrayList<>(unconditional.list(GROUP + profile));
        for (int i = members.size() - 1; i >= 0; i--) {
          open.push(members.get(i));
        }
      }
    }
    return List.copyOf(expanded);
  }

  /** Whether only the build or the start puts a name in. */
  private static boolean isUnknown(String profile) {
    return profile.contains("${") || profile.startsWith("@") || profile.startsWith("#");
  }
}

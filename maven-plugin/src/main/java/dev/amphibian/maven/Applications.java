package dev.amphibian.maven;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which modules of a build are deployed and which are parts of those: an entry point is judged
 * where it is deployed, since the class path there decides what it reaches and how large it is.
 */
final class Applications {

  /** What becomes of a module. */
  enum Kind {
    /** Several applications in one archive that share their classes, such as an EAR. */
    ENTERPRISE,
    /** An archive that runs, such as a WAR, even if other modules depend on it. */
    DEPLOYED,
    /** Classes: a library where others depend on it, else taken for what is deployed. */
    CLASSES,
    /** Nothing that runs: a POM, or no code. */
    NOTHING
  }

  /**
   * A module of the build.
   *
   * @param key identifies it
   * @param needs the keys of the modules that it names as run-time dependencies
   */
  record Member(String key, Kind kind, Set<String> needs) {

    Member {
      needs = Set.copyOf(needs);
    }
  }

  private final SortedMap<String, Member> members = new TreeMap<>();
  private final SortedMap<String, SortedSet<String>> holders = new TreeMap<>();

  Applications(Collection<Member> members) {
    members.forEach(member -> this.members.put(member.key(), member));
    this.members.values().forEach(this::noteHolder);
  }

  private void noteHolder(Member holder) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(holder.needs());
    while (!open.isEmpty()) {
      String key = open.pop();
      if (seen.add(key) && members.containsKey(key)) {
        holders.computeIfAbsent(key, unused -> new TreeSet<>()).add(holder.key());
        open.addAll(members.get(key).needs());
      }
    }
  }

  /** Whether a module is to be judged with everything that it depends on. */
  boolean isApplication(String key) {
    Member member = members.get(key);
    if (member == null || member.kind() == Kind.NOTHING) {
      return false;
    }
    return holders.getOrDefault(key, new TreeSet<>()).stream()
        .filter(holder -> !holder.equals(key))
        .map(members::get)
        .noneMatch(holder -> takesOver(holder.kind(), member.kind()));
  }

  private static boolean takesOver(Kind holder, Kind held) {
    return switch (held) {
      case ENTERPRISE, NOTHING -> false;
      case DEPLOYED -> holder == Kind.ENTERPRISE;
      case CLASSES -> holder != Kind.NOTHING;
    };
  }

  /** The applications that a module is judged in, itself included if it is one. */
  SortedSet<String> holding(String key) {
    SortedSet<String> applications = new TreeSet<>(holders.getOrDefault(key, new TreeSet<>()));
    applications.add(key);
    applications.removeIf(each -> !isApplication(each));
    return applications;
  }
}

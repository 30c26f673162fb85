package dev.amphibian.accuracy.edges.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Numbers for the methods that are watched. */
final class MethodTable {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> owners = new HashSet<>();

  /** The method's number, the same each time it is asked for. */
  synchronized int register(String owner, String name, String descriptor, boolean isOutside) {
    String id = id(owner, name, descriptor);
    Integer known = numbers.get(id);
    if (known != null) {
      return known;
    }
    numbers.put(id, entries.size());
    owners.add(owner.replace('/', '.'));
    entries.add(new Entry(id, isOutside));
    return entries.size() - 1;
  }

  synchronized OptionalInt find(String owner, String name, String descriptor) {
    Integer known = numbers.get(id(owner, name, descriptor));
    return known == null ? OptionalInt.empty() : OptionalInt.of(known);
  }

  /** Whether some method of a class is watched; bridges beside it are not. */
  synchronized boolean isWatched(String owner) {
    return owners.contains(owner);
  }

  synchronized String id(int method) {
    return entries.get(method).id();
  }

  synchronized boolean isOutside(int method) {
    return entries.get(method).isOutside();
  }

  private static String id(String owner, String name, String descriptor) {
    return owner.replace('/', '.') + "#" + name + descriptor;
  }

  private record Entry(String id, boolean isOutside) {}
}

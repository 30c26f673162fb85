package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.Libraries;
import dev.amphibian.analyzer.codebase.LibraryType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
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

  private final Libraries libraries;
  private Optional<Map<String, Set<String>>> providers = Optional.empty();
  private final List<Jar> jars;
  private final Map<Jar, Integer> numbers = new HashMap<>();
  private final Map<String, BitSet> done = new HashMap<>();
  private final Map<String, Node> open = new HashMap<>();
  private final Deque<Node> way = new ArrayDeque<>();
  private final Deque<Node> component = new ArrayDeque<>();

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
    BitSet known = done.get(type);
    if (known != null) {
      return known;
    }
    begin(type);
    while (!way.isEmpty()) {
      Node node = way.element();
      if (node.children.hasNext()) {
        visit(node, node.children.next());
      } else {
        end(way.pop());
      }
    }
    return done.getOrDefault(type, new BitSet());
  }

  private void begin(String type) {
    Node node = new Node(type, open.size());
    libraryType(type)
        .flatMap(LibraryType::jar)
        .ifPresent(jar -> node.jars.set(numbers.getOrDefault(jar, jars.size())));
    open.put(type, node);
    way.push(node);
    component.push(node);
  }

  private void visit(Node node, String child) {
    BitSet known = done.get(child);
    Node above = open.get(child);
    if (known != null) {
      node.jars.or(known);
    } else if (above != null) {
      node.lowest = Math.min(node.lowest, above.number);
    } else {
      begin(child);
    }
  }

  private void end(Node node) {
    if (node.lowest == node.number) {
      close(node);
    }
    if (!way.isEmpty()) {
      Node parent = way.element();
      parent.lowest = Math.min(parent.lowest, node.lowest);
      parent.jars.or(node.jars);
    }
  }

  private void close(Node first) {
    List<Node> members = new ArrayList<>();
    Node member;
    do {
      member = component.pop();
      members.add(member);
      first.jars.or(member.jars);
    } while (member != first);
    for (Node each : members) {
      open.remove(each.type);
      done.put(each.type, first.jars);
    }
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

  private final class Node {

    private final String type;
    private final int number;
    private final BitSet jars = new BitSet();
    private final Iterator<String> children;
    private int lowest;

    Node(String type, int number) {
      this.type = type;
      this.number = number;
      this.lowest = number;
      this.children = children(type).iterator();
    }
  }
}

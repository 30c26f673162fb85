package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Rapid type analysis: of which classes there are objects, since a framework makes them or code
 * that is reached does. Much of what libraries of an application carry along is never made.
 */
final class LiveTypes {

  private final Codebase codebase;
  private final Instances instances;
  private final Function<MethodId, List<Edge>> calls;

  /** Live classes, and the types above them. */
  private final Set<String> live = new HashSet<>();

  private final Set<String> revived = new HashSet<>();
  private final Set<MethodId> reached = new HashSet<>();
  private final Deque<MethodId> open = new ArrayDeque<>();

  /** Per type, the methods that are called on its objects, should there be any. */
  private final Map<String, List<MethodId>> waiting = new HashMap<>();

  /** What lives where these methods are called, and all methods of what frameworks make. */
  LiveTypes(
      Codebase codebase,
      Instances instances,
      Function<MethodId, List<Edge>> calls,
      Collection<MethodId> starts) {
    this.codebase = codebase;
    this.instances = instances;
    this.calls = calls;
    for (String type : instances.ofFrameworks()) {
      revive(type);
      codebase
          .hierarchy(type)
          .flatMap(each -> each.methods().stream())
          .map(MethodInfo::id)
          .forEach(this::reach);
    }
    for (MethodId start : starts) {
      revive(start.owner());
      reach(start);
    }
    while (!open.isEmpty()) {
      follow(open.poll());
    }
  }

  /** Whether a method needs an object, and nothing that is reached makes one. */
  boolean isDead(MethodId method) {
    return needsObject(method)
        && !live.contains(method.owner())
        && !instances.of(method.owner()).isEmpty();
  }

  private boolean needsObject(MethodId method) {
    return codebase
        .method(method)
        .filter(each -> !each.isStatic() && !each.isConstructor() && !each.isStaticInitializer())
        .isPresent();
  }

  private void reach(MethodId method) {
    if (reached.add(method)) {
      open.add(method);
    }
  }

  private void follow(MethodId id) {
    codebase.method(id).stream()
        .flatMap(method -> codebase.withLambdas(method).stream())
        .flatMap(method -> instances.madeIn(method).stream())
        .forEach(this::revive);
    for (Edge edge : calls.apply(id)) {
      if (isDead(edge.to())) {
        waiting.computeIfAbsent(edge.to().owner(), unused -> new ArrayList<>()).add(edge.to());
      } else {
        reach(edge.to());
      }
    }
  }

  private void revive(String type) {
    if (!revived.add(type)) {
      return;
    }
    for (TypeInfo above : codebase.hierarchy(type).toList()) {
      if (live.add(above.name())) {
        waiting.getOrDefault(above.name(), List.of()).forEach(this::reach);
      }
    }
    instances.callbacks(type).stream().map(MethodInfo::id).forEach(this::reach);
  }
}

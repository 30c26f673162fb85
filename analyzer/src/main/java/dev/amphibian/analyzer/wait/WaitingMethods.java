package dev.amphibian.analyzer.wait;

import dev.amphibian.analyzer.callgraph.CallGraph;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.StrongComponents;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.wait.Sites.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods that lead to a wait, with their calls that do, and those that lead to themselves. */
final class WaitingMethods {

  private final Codebase codebase;
  private final CallGraph calls;
  private final OwnWaits own;
  private final WaitAnnotations annotations;
  private final Set<MethodId> all;
  private final Set<MethodId> asking;
  private final Map<MethodId, Calls> callsOf;
  private final Set<MethodId> recursive = new HashSet<>();
  private final List<MethodId> bottomUp = new ArrayList<>();

  WaitingMethods(Codebase codebase, CallGraph calls, OwnWaits own, WaitAnnotations annotations) {
    this.codebase = codebase;
    this.calls = calls;
    this.own = own;
    this.annotations = annotations;
    Map<MethodId, List<MethodId>> callers = callers();
    this.all = leadingTo(own::isWait, callers);
    this.asking =
        leadingTo(
            call -> own.does(call, EffectKind.QUERIES) || own.does(call, EffectKind.LOADS_ALL),
            callers);
    Sites sites = new Sites(codebase, calls, own, beside());
    this.callsOf =
        all.parallelStream()
            .flatMap(method -> codebase.method(method).stream())
            .collect(Collectors.toConcurrentMap(MethodInfo::id, method -> calls(method, sites)));
    findRecursive();
  }

  /**
   * What a method runs that waits.
   *
   * @param around what runs around it, where no call stands
   */
  private record Calls(List<Site> sites, List<MethodId> around) {

    Stream<MethodId> callees() {
      return Stream.concat(sites.stream().flatMap(Site::callees), around.stream());
    }
  }

  private Calls calls(MethodInfo method, Sites sites) {
    return new Calls(
        sites.of(method).stream().filter(this::isWaiting).toList(),
        sites.around(method.id()).stream().filter(all::contains).toList());
  }

  private boolean isWaiting(Site site) {
    return site.outside().filter(own::isWait).isPresent() || site.callees().anyMatch(all::contains);
  }

  /** Whether a method leads to a wait. */
  boolean contains(MethodId method) {
    return all.contains(method);
  }

  /** Whether a method leads to a query. */
  boolean asksDatabase(MethodId method) {
    return asking.contains(method);
  }

  /** Whether a method leads to a wait and back to itself. */
  boolean isRecursive(MethodId method) {
    return recursive.contains(method);
  }

  /** The calls of a method that wait. */
  List<Site> sites(MethodId method) {
    return Optional.ofNullable(callsOf.get(method)).map(Calls::sites).orElse(List.of());
  }

  /** What runs around a method and waits. */
  List<MethodId> around(MethodId method) {
    return Optional.ofNullable(callsOf.get(method)).map(Calls::around).orElse(List.of());
  }

  private Set<MethodId> beside() {
    return all.stream()
        .flatMap(method -> codebase.method(method).stream())
        .filter(
            method ->
                annotations.on(method).stream()
                    .anyMatch(found -> found.kind() == WaitAnnotations.Kind.RUNS_BESIDE))
        .map(MethodInfo::id)
        .collect(Collectors.toSet());
  }

  private Map<MethodId, List<MethodId>> callers() {
    Map<MethodId, List<MethodId>> callers = new HashMap<>();
    for (MethodId method : calls.methods()) {
      for (Edge edge : calls.calls(method)) {
        if (edge.confidence() != Confidence.POSSIBLE) {
          callers.computeIfAbsent(edge.to(), unused -> new ArrayList<>()).add(method);
        }
      }
    }
    return callers;
  }

  private Set<MethodId> leadingTo(Predicate<Call> wanted, Map<MethodId, List<MethodId>> callers) {
    Deque<MethodId> open = new ArrayDeque<>();
    Set<MethodId> found = new HashSet<>();
    calls.methods().stream()
        .filter(method -> calls.outside(method).stream().anyMatch(wanted))
        .filter(found::add)
        .forEach(open::add);
    while (!open.isEmpty()) {
      callers.getOrDefault(open.poll(), List.of()).stream().filter(found::add).forEach(open::add);
    }
    return found;
  }

  private void findRecursive() {
    callsOf.keySet().stream()
        .filter(method -> callees(method).contains(method))
        .forEach(recursive::add);
    for (List<MethodId> component : StrongComponents.of(callsOf.keySet(), this::callees)) {
      bottomUp.addAll(component);
      if (component.size() > 1) {
        recursive.addAll(component);
      }
    }
  }

  private List<MethodId> callees(MethodId method) {
    return Optional.ofNullable(callsOf.get(method)).stream()
        .flatMap(Calls::callees)
        .filter(callsOf::containsKey)
        .distinct()
        .toList();
  }

  /** The methods, each before those that call it. */
  List<MethodId> bottomUp() {
    return bottomUp;
  }
}

package dev.amphibian.analyzer.wait;

import dev.amphibian.analyzer.callgraph.CallGraph;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.effect.EffectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds call by call what runs while a method waits for it. */
final class Sites {

  private static final String INITIALISER = "<clinit>";

  private final Codebase codebase;
  private final CallGraph calls;
  private final OwnWaits waits;
  private final Set<MethodId> beside;
  private final Map<MethodId, String> functions = new HashMap<>();

  /**
   * The calls of a codebase.
   *
   * @param beside the methods for which nobody waits
   */
  Sites(Codebase codebase, CallGraph calls, OwnWaits waits, Set<MethodId> beside) {
    this.codebase = codebase;
    this.calls = calls;
    this.waits = waits;
    this.beside = beside;
    codebase.types().stream()
        .flatMap(type -> type.methods().stream())
        .flatMap(method -> method.functions().stream())
        .forEach(function -> functions.put(function.body(), function.method()));
  }

  /**
   * A call in a method's own instructions.
   *
   * @param outside the call if it leaves the application
   * @param direct the methods of which one runs
   * @param callbacks what a library runs of the application meanwhile
   * @param functions the lambdas and method references among these
   * @param isRepeated whether the library does so nobody knows how often
   */
  record Site(
      Call call,
      Optional<Call> outside,
      List<Edge> direct,
      List<Edge> callbacks,
      List<MethodId> functions,
      boolean isRepeated) {

    Stream<MethodId> callees() {
      return Stream.concat(
          Stream.concat(direct.stream(), callbacks.stream()).map(Edge::to), functions.stream());
    }
  }

  /** The calls of a method, lambdas' left out. */
  List<Site> of(MethodInfo method) {
    Map<String, List<Edge>> edges = sure(method.id()).collect(Collectors.groupingBy(Edge::called));
    Map<Place, List<Call>> outside =
        calls.outside(method.id()).stream().collect(Collectors.groupingBy(Call::place));
    Map<Call, Site> sites = new LinkedHashMap<>();
    for (Call call : method.calls()) {
      if (call.kind() != Call.Kind.REFERENCE) {
        sites.computeIfAbsent(
            call,
            c ->
                site(
                    c,
                    edges.getOrDefault(c.target().name(), List.of()),
                    outside.getOrDefault(c.place(), List.of())));
      }
    }
    return List.copyOf(sites.values());
  }

  /** What runs around a method, where no call stands. */
  List<MethodId> around(MethodId method) {
    return sure(method).filter(edge -> edge.called().isEmpty()).map(Edge::to).toList();
  }

  private Stream<Edge> sure(MethodId method) {
    return calls.calls(method).stream()
        .filter(edge -> edge.confidence() != Confidence.POSSIBLE)
        .filter(edge -> !edge.to().name().equals(INITIALISER))
        .filter(edge -> !beside.contains(edge.to()));
  }

  private Site site(Call call, List<Edge> edges, List<Call> outside) {
    List<Edge> direct = edges.stream().filter(edge -> isMeant(edge.to(), call)).toList();
    Optional<Call> leaving =
        outside.stream()
            .filter(each -> each.target().name().equals(call.target().name()))
            .filter(each -> each.target().descriptor().equals(call.target().descriptor()))
            .findFirst();
    if (leaving.filter(each -> waits.does(each, EffectKind.STARTS_WORK)).isPresent()) {
      return new Site(call, Optional.empty(), List.of(), List.of(), List.of(), false);
    }
    List<Edge> callbacks =
        edges.stream()
            .filter(edge -> !direct.contains(edge) && !isNamed(edge.to(), call))
            .filter(edge -> edge.place().equals(call.place()))
            .toList();
    List<MethodId> handed = new ArrayList<>();
    if (leaving.isPresent() && direct.isEmpty()) {
      call.arguments().forEach(argument -> add(argument, handed));
    }
    Set<MethodId> called = callbacks.stream().map(Edge::to).collect(Collectors.toSet());
    handed.removeIf(called::contains);
    boolean isRepeated = leaving.filter(each -> waits.does(each, EffectKind.REPEATS)).isPresent();
    return new Site(call, leaving, direct, callbacks, handed, isRepeated);
  }

  private void add(Operand argument, List<MethodId> functions) {
    if (argument instanceof Operand.Function function) {
      functions.add(function.body());
    } else if (argument instanceof Operand.Array array) {
      array.elements().forEach(element -> add(element, functions));
    }
  }

  private static boolean isNamed(MethodId method, Call call) {
    return method.name().equals(call.target().name())
        && method.parameters().equals(call.target().parameters());
  }

  /** Whether a method is what a call names, overrides that, or is the function behind it. */
  private boolean isMeant(MethodId method, Call call) {
    MethodId named = call.target();
    return named.name().equals(functions.get(method))
        || method.name().equals(named.name())
            && count(method) == count(named)
            && (codebase.isA(method.owner(), named.owner())
                || codebase.isA(named.owner(), method.owner()));
  }

  private static int count(MethodId method) {
    String names = method.parameterNames();
    return names.equals("()") ? 0 : names.split(",").length;
  }
}

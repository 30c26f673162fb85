package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.FieldUse;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds the call graph: asks for each call every way in which it may lead to application methods.
 * Code in a lambda belongs to the method around it, and to the lambda itself for whoever is handed
 * it.
 */
public final class CallGraphBuilder {

  private static final String CONTROLLER = "org.springframework.stereotype.Controller";
  private static final Set<String> RECORDING = Set.of("methodOn", "on", "controller");
  private static final Set<String> LINK_BUILDERS =
      Set.of(
          "org.springframework.hateoas.server.mvc.WebMvcLinkBuilder",
          "org.springframework.hateoas.server.reactive.WebFluxLinkBuilder",
          "org.springframework.hateoas.server.core.DummyInvocationUtils",
          "org.springframework.web.servlet.mvc.method.annotation.MvcUriComponentsBuilder");

  private final Codebase codebase;
  private final LibraryCalls libraries;
  private final Dispatch dispatch;
  private final Reflection reflection;
  private final List<EdgeSource> sources;
  private final Memo<MethodId, List<EdgeSource>> concerned = new Memo<>(this::concerned);
  private final Aspects aspects;
  private final AnnotationCalls annotations;
  private final SecurityExpressions expressions;

  private CallGraphBuilder(Codebase codebase, BeanGraph beans) {
    this.codebase = codebase;
    this.libraries = LibraryCalls.of(codebase, beans);
    Instances instances = libraries.instances();
    HandedArguments arguments = new HandedArguments(codebase);
    FieldContents fields = new FieldContents(codebase, beans, arguments);
    FunctionObjects functions = libraries.functions();
    Accessors accessors = libraries.accessors();
    ElementTypes elements = new ElementTypes(codebase);
    this.dispatch =
        new Dispatch(
            codebase,
            beans,
            instances,
            fields,
            new FunctionCalls(codebase, instances, fields, functions, arguments));
    this.reflection = new Reflection(codebase, accessors, instances);
    this.aspects = new Aspects(codebase, beans, dispatch);
    this.annotations = new AnnotationCalls(codebase, beans, instances);
    this.expressions = new SecurityExpressions(codebase, instances, annotations);
    this.sources =
        List.of(
            dispatch,
            new HandedBeans(codebase, beans, instances),
            new HandedObjects(
                codebase, instances, fields, functions, arguments, accessors, elements),
            new GatheredElements(codebase, accessors, elements),
            new Persistence(
                new Entities(codebase, dispatch),
                accessors,
                new EntityCallbacks(codebase, functions)),
            new Serialisation(codebase, accessors),
            new PublishedEvents(codebase),
            new ContainerLookups(codebase, beans, fields),
            new Conversions(codebase, instances),
            new Handlers(codebase, arguments),
            new Relays(codebase, instances, functions),
            new Evaluations(codebase, accessors),
            new InheritedMethods(codebase, dispatch, instances),
            annotations,
            reflection);
  }

  /** The call graph of a codebase. */
  public static CallGraph build(Codebase codebase, BeanGraph beans) {
    CallGraphBuilder builder = new CallGraphBuilder(codebase, beans);
    Map<MethodId, CallGraph.Calls> calls =
        codebase.types().stream().flatMap(type -> type.methods().stream()).toList().parallelStream()
            .collect(Collectors.toMap(MethodInfo::id, builder::calls, (first, second) -> first));
    return new CallGraph(codebase, calls, builder.libraries);
  }

  private CallGraph.Calls calls(MethodInfo method) {
    TypeInfo type = codebase.type(method.id().owner()).orElseThrow();
    List<Call> all = codebase.callsWithin(method);
    boolean records = all.stream().map(Call::target).anyMatch(CallGraphBuilder::recordsCalls);
    Predicate<Call> isFollowed = call -> !records || !isController(call.target());
    List<Call> followed = all.stream().filter(isFollowed).toList();
    return new CallGraph.Calls(
        edges(type, method, isFollowed),
        followed.stream().flatMap(call -> dispatch.outside(type, call).stream()).toList(),
        followed.stream().flatMap(call -> reflection.gap(call).stream()).distinct().toList());
  }

  /**
   * Whether a method builds links by "calling" handler methods: the object it calls is a proxy that
   * notes the call and runs nothing.
   */
  private static boolean recordsCalls(MethodId called) {
    return RECORDING.contains(called.name()) && LINK_BUILDERS.contains(called.owner());
  }

  private boolean isController(MethodId called) {
    return !called.name().equals("<init>")
        && codebase
            .type(called.owner())
            .filter(t -> codebase.hasAnnotation(t, CONTROLLER))
            .isPresent();
  }

  private List<Edge> edges(TypeInfo type, MethodInfo method, Predicate<Call> isFollowed) {
    Found found = new Found(method.id());
    for (MethodInfo each : codebase.withLambdas(method)) {
      for (Call call : each.calls()) {
        if (isFollowed.test(call)) {
          addTargets(type, each, call, found);
        }
      }
      each.fieldUses().stream()
          .filter(use -> !use.owner().equals(type.name()))
          .forEach(use -> initializer(use).ifPresent(t -> found.add(t, use.place(), "")));
    }
    Stream.of(
            aspects.around(type, method),
            annotations.around(method),
            expressions.around(type, method))
        .flatMap(each -> each)
        .forEach(around -> found.add(around, method.place(), ""));
    return found.edges();
  }

  private List<EdgeSource> concerned(MethodId called) {
    return sources.stream().filter(source -> source.concerns(called)).toList();
  }

  private void addTargets(TypeInfo type, MethodInfo method, Call call, Found found) {
    for (EdgeSource source : concerned.of(call.target())) {
      source
          .targets(type, method, call)
          .filter(target -> codebase.method(target.method()).isPresent())
          .forEach(target -> found.add(target, call.place(), call.target().name()));
    }
  }

  /** Touching another class's static field runs its initialiser. */
  private Optional<Target> initializer(FieldUse use) {
    boolean isStatic =
        codebase
            .type(use.owner())
            .flatMap(owner -> owner.field(use.name()))
            .filter(FieldInfo::isStatic)
            .isPresent();
    return isStatic
        ? dispatch.staticInitializer(use.owner()).map(Target::likely)
        : Optional.empty();
  }

  /** The edges that leave one method, each callee once and by its surest call. */
  private record Found(MethodId from, Map<MethodId, Edge> byCallee) {

    Found(MethodId from) {
      this(from, new LinkedHashMap<>());
    }

    void add(Target target, Place place, String called) {
      Edge edge = new Edge(from, target.method(), place, target.confidence(), called);
      byCallee.merge(
          target.method(), edge, (a, b) -> b.confidence().compareTo(a.confidence()) > 0 ? b : a);
    }

    List<Edge> edges() {
      return byCallee.values().stream()
          .sorted(Comparator.comparing(Edge::confidence).reversed())
          .toList();
    }
  }
}

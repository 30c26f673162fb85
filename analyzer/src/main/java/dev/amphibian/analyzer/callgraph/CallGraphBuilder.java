package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.bean.InjectionPoint;
import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Builds the call graph by rapid type analysis, narrowed by the beans that Spring would inject: a
 * call goes to the implementations in classes that are instantiated somewhere, or, where the
 * calling class has the called type injected, to the injected beans alone.
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
  private final BeanGraph beans;
  private final Set<String> instantiated = new HashSet<>();
  private final Map<String, Map<String, Set<String>>> injected = new HashMap<>();

  private CallGraphBuilder(Codebase codebase, BeanGraph beans) {
    this.codebase = codebase;
    this.beans = beans;
  }

  /** The call graph of a codebase. */
  public static CallGraph build(Codebase codebase, BeanGraph beans) {
    CallGraphBuilder builder = new CallGraphBuilder(codebase, beans);
    builder.collectInstantiated();
    Map<MethodId, List<Edge>> edges = new TreeMap<>();
    Map<MethodId, List<Call>> outside = new TreeMap<>();
    for (TypeInfo type : codebase.types()) {
      for (MethodInfo method : type.methods()) {
        if (!method.isLambda()) {
          edges.put(method.id(), builder.edges(type, method));
          outside.put(method.id(), builder.outside(type, method));
        }
      }
    }
    return new CallGraph(edges, outside);
  }

  private void collectInstantiated() {
    beans.beans().forEach(bean -> instantiated.add(bean.type()));
    for (TypeInfo type : codebase.types()) {
      if (type.kind() == TypeKind.ENUM) {
        instantiated.add(type.name());
      }
      for (MethodInfo method : type.methods()) {
        method.calls().stream()
            .filter(call -> call.target().name().equals("<init>") && !isSuperCall(method, call))
            .forEach(call -> instantiated.add(call.target().owner()));
      }
    }
  }

  private boolean isSuperCall(MethodInfo method, Call call) {
    return method.isConstructor()
        && !method.id().owner().equals(call.target().owner())
        && codebase.supertypes(method.id().owner()).contains(call.target().owner());
  }

  private List<Edge> edges(TypeInfo type, MethodInfo method) {
    Map<MethodId, Edge> edges = new LinkedHashMap<>();
    boolean records = recordsCalls(method);
    for (Call call : codebase.callsWithin(method)) {
      if (records && isController(call.target())) {
        continue;
      }
      for (Target target : targets(type, method, call)) {
        Edge edge = new Edge(method.id(), target.method(), call.place(), target.confidence());
        edges.merge(
            target.method(), edge, (a, b) -> b.confidence().compareTo(a.confidence()) > 0 ? b : a);
      }
    }
    List<Edge> sorted = new ArrayList<>(edges.values());
    sorted.sort(Comparator.comparing(Edge::confidence).reversed());
    return List.copyOf(sorted);
  }

  /**
   * Whether a method builds links by "calling" handler methods: the object it calls is a proxy that
   * notes the call and runs nothing.
   */
  private boolean recordsCalls(MethodInfo method) {
    return codebase.callsWithin(method).stream()
        .map(Call::target)
        .anyMatch(t -> RECORDING.contains(t.name()) && LINK_BUILDERS.contains(t.owner()));
  }

  private boolean isController(MethodId called) {
    return !called.name().equals("<init>")
        && codebase
            .type(called.owner())
            .filter(t -> codebase.hasAnnotation(t, CONTROLLER))
            .isPresent();
  }

  private List<Call> outside(TypeInfo type, MethodInfo method) {
    List<Call> calls = new ArrayList<>();
    for (Call call : codebase.callsWithin(method)) {
      MethodId called = call.target();
      if (codebase.implementation(called.owner(), called.name(), called.parameters()).isEmpty()) {
        receivers(type, called.owner()).stream()
            .filter(receiver -> isImplementedByFramework(receiver, called))
            .map(receiver -> new MethodId(receiver, called.name(), called.descriptor()))
            .findFirst()
            .ifPresentOrElse(id -> calls.add(call.to(id)), () -> calls.add(call));
      }
    }
    return List.copyOf(calls);
  }

  private boolean isImplementedByFramework(String receiver, MethodId called) {
    return codebase.type(receiver).filter(type -> type.kind() == TypeKind.INTERFACE).isPresent()
        && codebase.implementation(receiver, called.name(), called.parameters()).isEmpty();
  }

  private Set<Target> targets(TypeInfo caller, MethodInfo method, Call call) {
    Set<Target> targets = new LinkedHashSet<>();
    MethodId called = call.target();
    if (called.name().equals("<init>")) {
      constructed(called, isSuperCall(method, call)).forEach(targets::add);
    } else {
      dispatched(caller, called).forEach(targets::add);
    }
    staticInitializer(called.owner())
        .ifPresent(id -> targets.add(new Target(id, Confidence.LIKELY)));
    return targets;
  }

  private Optional<MethodId> staticInitializer(String owner) {
    return codebase
        .type(owner)
        .flatMap(
            type -> type.methods().stream().filter(MethodInfo::isStaticInitializer).findFirst())
        .map(MethodInfo::id);
  }

  /**
   * A constructor, and what a library may call back on the new object: the methods that override a
   * library's. A lambda needs no such edge, its body belongs to the method around it.
   */
  private List<Target> constructed(MethodId called, boolean isSuperCall) {
    List<Target> targets = new ArrayList<>();
    codebase.method(called).ifPresent(m -> targets.add(new Target(m.id(), Confidence.PROVEN)));
    if (!isSuperCall) {
      codebase.type(called.owner()).ifPresent(type -> targets.addAll(callbacks(type)));
    }
    return targets;
  }

  private List<Target> callbacks(TypeInfo type) {
    List<String> foreign =
        codebase.supertypes(type.name()).stream()
            .filter(
                name ->
                    codebase.type(name).isEmpty()
                        && !name.equals("java.lang.Object")
                        && !name.equals("java.lang.Record")
                        && !name.equals("java.lang.Enum"))
            .filter(
                name ->
                    !name.equals("java.lang.Comparable") && !name.equals("java.io.Serializable"))
            .toList();
    if (foreign.isEmpty() || isThrowable(foreign)) {
      return List.of();
    }
    return type.methods().stream()
        .filter(
            m ->
                m.annotations().isEmpty()
                    && !m.isConstructor()
                    && !m.isStatic()
                    && !m.isStaticInitializer()
                    && !m.isAbstract())
        .filter(m -> m.access() == Access.PUBLIC || m.access() == Access.PROTECTED)
        .map(m -> new Target(m.id(), Confidence.POSSIBLE))
        .toList();
  }

  private static boolean isThrowable(List<String> supertypes) {
    return supertypes.contains("java.lang.Throwable");
  }

  private List<Target> dispatched(TypeInfo caller, MethodId called) {
    Set<MethodId> found = new LinkedHashSet<>();
    Set<String> receivers = receivers(caller, called.owner());
    for (String receiver : receivers) {
      codebase
          .implementation(receiver, called.name(), called.parameters())
          .map(MethodInfo::id)
          .ifPresent(found::add);
    }
    if (found.isEmpty()) {
      codebase
          .implementation(called.owner(), called.name(), called.parameters())
          .map(MethodInfo::id)
          .ifPresent(found::add);
    }
    boolean isOwn = codebase.type(called.owner()).isPresent();
    Confidence confidence = found.size() == 1 ? Confidence.PROVEN : Confidence.LIKELY;
    return found.stream()
        .map(id -> new Target(id, isOwn ? confidence : Confidence.POSSIBLE))
        .toList();
  }

  /** The classes of which the object may be that is called. */
  private Set<String> receivers(TypeInfo caller, String declared) {
    Set<String> fromSpring = injectedInto(caller).getOrDefault(declared, Set.of());
    if (!fromSpring.isEmpty()) {
      return fromSpring;
    }
    Set<String> receivers = new LinkedHashSet<>();
    if (instantiated.contains(declared)) {
      receivers.add(declared);
    }
    if (!declared.equals("java.lang.Object")) {
      codebase.subtypes(declared).stream()
          .map(TypeInfo::name)
          .filter(instantiated::contains)
          .forEach(receivers::add);
    }
    return receivers;
  }

  /** Per injected type, the classes of the beans that a class gets. */
  private Map<String, Set<String>> injectedInto(TypeInfo caller) {
    return injected.computeIfAbsent(
        caller.name(),
        unused -> {
          Map<String, Set<String>> all = new HashMap<>();
          for (InjectionPoint point : beans.handedIn(caller)) {
            for (Bean bean : point.beans()) {
              all.computeIfAbsent(elementType(point), t -> new LinkedHashSet<>())
                  .addAll(classesOf(bean));
            }
          }
          return all;
        });
  }

  private static String elementType(InjectionPoint point) {
    boolean wraps =
        !point.type().arguments().isEmpty()
            && (point.isCollection()
                || point.type().name().endsWith("Provider")
                || point.type().name().endsWith("Optional"));
    return wraps
        ? point.type().arguments().get(point.type().arguments().size() - 1).name()
        : point.type().name();
  }

  /**
   * A factory method's declared type may be an interface: then the instantiated classes below it.
   */
  private Set<String> classesOf(Bean bean) {
    Set<String> classes = new LinkedHashSet<>();
    classes.add(bean.type());
    if (bean.factory().isPresent()) {
      codebase.subtypes(bean.type()).stream()
          .map(TypeInfo::name)
          .filter(instantiated::contains)
          .forEach(classes::add);
    }
    return classes;
  }

  private record Target(MethodId method, Confidence confidence) {}
}

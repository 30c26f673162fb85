package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.bean.Initializers;
import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows which methods make objects and classes ready: nobody shares anything before. These are
 * constructors and initialisers, and what none but they call of their own class.
 */
final class SetUps {

  /** Constructors rarely share their work out over more methods that call each other. */
  private static final int DEEPEST = 3;

  private static final String PROPERTIES =
      "org.springframework.boot.context.properties.ConfigurationProperties";

  private final Codebase codebase;
  private final Set<MethodId> initializers;
  private final Map<String, Set<Caller>> callers = new HashMap<>();
  private final Memo<MethodInfo, Boolean> contained = new Memo<>(this::find);

  /** A method that calls, and the type that it names. */
  private record Caller(MethodInfo method, String named) {}

  SetUps(Codebase codebase, BeanGraph beans) {
    this.codebase = codebase;
    Initializers all = new Initializers(codebase, beans);
    this.initializers =
        beans.beans().stream()
            .flatMap(bean -> all.of(bean).stream())
            .filter(method -> !method.isConstructor())
            .map(MethodInfo::id)
            .collect(Collectors.toSet());
    codebase.types().stream()
        .flatMap(type -> type.methods().stream())
        .forEach(
            method ->
                method
                    .calls()
                    .forEach(
                        call ->
                            callers
                                .computeIfAbsent(signature(call.target()), s -> new HashSet<>())
                                .add(new Caller(codebase.source(method), call.target().owner()))));
  }

  boolean contains(MethodInfo method) {
    return contained.of(method);
  }

  private List<MethodInfo> callersOf(MethodInfo method) {
    return callers.getOrDefault(signature(method.id()), Set.of()).stream()
        .filter(caller -> isRelated(caller.named(), method.id().owner()))
        .map(Caller::method)
        .distinct()
        .toList();
  }

  /** Whether a path leads through what happens once per process, or before a bean is handed out. */
  boolean leadTo(CallPath path) {
    for (CallPath at = path; !at.isEmpty(); at = at.caller()) {
      if (at.end().isStaticInitializer() || initializers.contains(at.end())) {
        return true;
      }
    }
    return false;
  }

  private boolean find(MethodInfo method) {
    return contains(method, DEEPEST);
  }

  private boolean contains(MethodInfo method, int depth) {
    if (isInitializer(method)) {
      return true;
    }
    List<MethodInfo> from = callersOf(method);
    return depth > 0
        && !from.isEmpty()
        && from.stream().allMatch(caller -> codebase.isA(caller.id().owner(), method.id().owner()))
        && !mayBeCalledByOthers(method)
        && from.stream().allMatch(caller -> contains(caller, depth - 1));
  }

  private boolean isRelated(String one, String other) {
    return codebase.isA(one, other) || codebase.isA(other, one);
  }

  private boolean isInitializer(MethodInfo method) {
    return method.isConstructor()
        || method.isStaticInitializer()
        || isSetterOfProperties(method)
        || initializers.contains(method.id())
        || method.annotations().stream()
            .map(AnnotationUse::type)
            .anyMatch(t -> t.endsWith(".PostConstruct") || t.endsWith(".Autowired"));
  }

  /** What holds settings is filled from them, the same on every instance. */
  private boolean isSetterOfProperties(MethodInfo method) {
    String owner = method.id().owner();
    return method.id().name().startsWith("set")
        && Stream.of(
                Stream.of(owner, TypeInfo.outermost(owner)).flatMap(n -> codebase.type(n).stream()),
                codebase.subtypes(owner).stream())
            .flatMap(types -> types)
            .anyMatch(type -> codebase.hasAnnotation(type, PROPERTIES));
  }

  private boolean mayBeCalledByOthers(MethodInfo method) {
    return !method.annotations().isEmpty()
        || codebase.supertypes(method.id().owner()).stream()
            .filter(above -> codebase.type(above).isEmpty())
            .flatMap(above -> codebase.described(above).stream())
            .flatMap(above -> above.methods().stream())
            .anyMatch(above -> signature(above.id()).equals(signature(method.id())));
  }

  private static String signature(MethodId method) {
    return method.name() + method.parameters();
  }
}

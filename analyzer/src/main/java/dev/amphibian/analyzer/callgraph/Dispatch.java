package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.bean.InjectionPoint;
import dev.amphibian.analyzer.bean.InjectionPoint.Candidate;
import dev.amphibian.analyzer.callgraph.FieldContents.Contents;
import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which implementation a call runs: by rapid type analysis, narrowed by where the object comes from
 * and by the beans that a container would inject.
 */
final class Dispatch implements EdgeSource {

  /**
   * Of more implementations than these, such as all commands that go through one executor, it is
   * not likely of any that it is the one that runs.
   */
  private static final int FEW = 10;

  private final Codebase codebase;
  private final BeanGraph beans;
  private final Instances instances;
  private final FieldContents fields;
  private final FunctionCalls functionCalls;
  private final Map<String, List<TypeInfo>> fragments;
  private final Memo<String, List<TypeInfo>> fragmentsOf = new Memo<>(this::fragmentsOf);
  private final Memo<TypeInfo, Map<String, Map<String, Confidence>>> injected;
  private final Map<String, MethodId> initializers;
  private final Memo<String, Boolean> mayBeOwn = new Memo<>(this::findWhetherOwn);
  private final Memo<String, List<Target>> initialized = new Memo<>(this::initialized);

  /** The interfaces whose objects a framework makes. */
  private final Set<String> frameworks;

  Dispatch(
      Codebase codebase,
      BeanGraph beans,
      Instances instances,
      FieldContents fields,
      FunctionCalls functionCalls) {
    this.codebase = codebase;
    this.beans = beans;
    this.instances = instances;
    this.fields = fields;
    this.functionCalls = functionCalls;
    this.injected = new Memo<>(this::injectedInto);
    this.initializers =
        codebase.types().stream()
            .flatMap(type -> type.methods().stream())
            .filter(MethodInfo::isStaticInitializer)
            .collect(Collectors.toMap(m -> m.id().owner(), MethodInfo::id));
    this.frameworks =
        beans.beans().stream()
            .filter(bean -> bean.origin() == Bean.Origin.FRAMEWORK)
            .map(Bean::type)
            .collect(Collectors.toSet());
    this.fragments =
        codebase.types().stream()
            .filter(type -> type.isConcrete() && type.name().endsWith("Impl"))
            .collect(Collectors.groupingBy(type -> simpleName(type.name())));
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    return Stream.concat(run(type, method, call), initialized.of(call.target().owner()).stream());
  }

  /** Initialising a class initialises those above it. */
  private List<Target> initialized(String owner) {
    return codebase
        .hierarchy(owner)
        .filter(type -> type.name().equals(owner) || type.kind() != TypeKind.INTERFACE)
        .flatMap(type -> staticInitializer(type.name()).stream())
        .map(Target::likely)
        .toList();
  }

  /** The static initialiser of a type, if it has one. */
  Optional<MethodId> staticInitializer(String owner) {
    return Optional.ofNullable(initializers.get(owner));
  }

  private Stream<Target> run(TypeInfo type, MethodInfo method, Call call) {
    if (isExact(call)) {
      return implementation(call.target().owner(), call).map(m -> Target.proven(m.id())).stream();
    }
    List<Target> functions = functionCalls.of(method, call);
    if (!mayBeOwn(call.target().owner())) {
      return functions.stream();
    }
    Confidence most = functions.isEmpty() ? Confidence.PROVEN : Confidence.LIKELY;
    return Stream.concat(
        functions.stream(),
        objects(type, method, call).stream()
            .map(object -> new Target(object.method(), object.confidence().and(most))));
  }

  /** Whether objects of a type can be the application's. */
  boolean mayBeOwn(String type) {
    return mayBeOwn.of(type);
  }

  private boolean findWhetherOwn(String type) {
    return codebase.type(type).isPresent() || !codebase.subtypes(type).isEmpty();
  }

  /** Private methods are called as virtual ones, too, since classes know who is nested in them. */
  private boolean isExact(Call call) {
    return call.kind() == Call.Kind.SPECIAL
        || call.kind() == Call.Kind.STATIC
        || call.target().name().equals("<init>")
        || codebase
            .method(call.target())
            .filter(named -> named.access() == Access.PRIVATE)
            .isPresent();
  }

  private List<Target> objects(TypeInfo type, MethodInfo method, Call call) {
    Map<MethodId, Confidence> found = new LinkedHashMap<>();
    Map<String, Confidence> receivers = sureReceivers(type, call);
    receivers.forEach(
        (receiver, sure) ->
            runs(receiver, call).ifPresent(m -> found.merge(m.id(), sure, Dispatch::surer)));
    if (found.isEmpty()) {
      implementation(call.target().owner(), call)
          .ifPresent(m -> found.put(m.id(), Confidence.LIKELY));
    }
    boolean isOwn = codebase.type(call.target().owner()).isPresent();
    boolean isKnown =
        call.receiver() instanceof Operand.Made
            || call.receiver() instanceof Operand.Field field
                && !fields.of(field).beans().isEmpty();
    boolean isAlone =
        found.size() == 1
            && receivers.keySet().stream()
                .noneMatch(each -> frameworks.contains(each) && runs(each, call).isEmpty());
    boolean isOneOfFew = (isOwn || isKnown) && found.size() <= FEW;
    return found.entrySet().stream()
        .map(
            each ->
                new Target(
                    each.getKey(),
                    isOneOfFew ? confidence(each.getValue(), isAlone) : Confidence.POSSIBLE))
        .toList();
  }

  /** One alone must be it, unless it need not be there at all. */
  private static Confidence confidence(Confidence receiver, boolean isAlone) {
    return isAlone && receiver != Confidence.POSSIBLE
        ? Confidence.PROVEN
        : receiver.and(Confidence.LIKELY);
  }

  private static Confidence surer(Confidence a, Confidence b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** The classes of which the object may be that is called. */
  Set<String> receivers(TypeInfo caller, Call call) {
    return sureReceivers(caller, call).keySet();
  }

  private Map<String, Confidence> sureReceivers(TypeInfo caller, Call call) {
    String declared = call.target().owner();
    if (call.receiver() instanceof Operand.Made made) {
      return Map.of(made.type(), Confidence.PROVEN);
    }
    if (call.receiver() instanceof Operand.This) {
      return likely(instances.of(caller.name()));
    }
    if (call.receiver() instanceof Operand.Field field) {
      Contents contents = fields.of(field);
      Map<String, Confidence> held = heldBy(contents);
      if (!held.isEmpty() || contents.isCollectionOfContainer()) {
        return held;
      }
    }
    if (!mayBeOwn(declared)) {
      return Map.of();
    }
    Map<String, Confidence> fromContainer = injected.of(caller).getOrDefault(declared, Map.of());
    return fromContainer.isEmpty() ? likely(instances.of(declared)) : fromContainer;
  }

  private static Map<String, Confidence> likely(Set<String> types) {
    Map<String, Confidence> all = new LinkedHashMap<>();
    types.forEach(type -> all.put(type, Confidence.LIKELY));
    return all;
  }

  /** The classes of what a field holds, where all of it is known. */
  private Map<String, Confidence> heldBy(Contents contents) {
    Map<String, Confidence> types = new LinkedHashMap<>();
    if (contents.isComplete() && !contents.isCollectionOfContainer()) {
      contents.injection().ifPresent(point -> addClasses(point, types));
      for (Operand object : contents.objects()) {
        if (object instanceof Operand.Made made) {
          types.put(made.type(), Confidence.LIKELY);
        }
      }
    }
    return types;
  }

  private void addClasses(InjectionPoint point, Map<String, Confidence> types) {
    for (Candidate candidate : point.candidates()) {
      for (String type : classesOf(candidate.bean())) {
        types.merge(type, candidate.confidence(), Dispatch::surer);
      }
    }
  }

  /** Per injected type, the classes of the beans that a class gets. */
  private Map<String, Map<String, Confidence>> injectedInto(TypeInfo caller) {
    Map<String, Map<String, Confidence>> all = new HashMap<>();
    for (InjectionPoint point : beans.handedIn(caller)) {
      String wanted = point.wanted().name();
      addClasses(point, all.computeIfAbsent(wanted, t -> new LinkedHashMap<>()));
    }
    return all;
  }

  /**
   * A factory method's declared type may be an interface: then the instantiated classes below it.
   */
  Set<String> classesOf(Bean bean) {
    Set<String> classes = new LinkedHashSet<>();
    classes.add(bean.type());
    bean.delegates().forEach(delegate -> classes.add(delegate.name()));
    if (bean.origin() != Bean.Origin.CLASS && bean.origin() != Bean.Origin.FRAMEWORK) {
      classes.addAll(instances.of(bean.type()));
    }
    return classes;
  }

  private Optional<MethodInfo> runs(String receiver, Call call) {
    return implementation(receiver, call).or(() -> fragment(receiver, call));
  }

  private Optional<MethodInfo> implementation(String receiver, Call call) {
    return codebase.run(receiver, call.target());
  }

  /**
   * Of a repository that a framework implements, some methods may be the application's own: those
   * of a class that is named after the repository, or after an interface above it.
   */
  private Optional<MethodInfo> fragment(String receiver, Call call) {
    return fragmentsOf.of(receiver).stream()
        .flatMap(fragment -> implementation(fragment.name(), call).stream())
        .findFirst();
  }

  private List<TypeInfo> fragmentsOf(String receiver) {
    boolean isInterface =
        codebase.type(receiver).filter(type -> type.kind() == TypeKind.INTERFACE).isPresent();
    return isInterface
        ? codebase.supertypes(receiver).stream()
            .flatMap(
                above -> fragments.getOrDefault(simpleName(above) + "Impl", List.of()).stream())
            .toList()
        : List.of();
  }

  private static String simpleName(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }

  /** Where a framework implements what is called, the interface's name; else the call as it is. */
  Optional<Call> outside(TypeInfo caller, Call call) {
    MethodId called = call.target();
    if (!mayBeOwn(called.owner())) {
      return Optional.of(call);
    }
    if (codebase.run(called.owner(), called).isPresent()) {
      return Optional.empty();
    }
    Call leaving =
        receivers(caller, call).stream()
            .filter(receiver -> isImplementedByFramework(receiver, call))
            .map(receiver -> new MethodId(receiver, called.name(), called.descriptor()))
            .findFirst()
            .map(call::to)
            .orElse(call);
    return Optional.of(leaving);
  }

  private boolean isImplementedByFramework(String receiver, Call call) {
    return codebase.type(receiver).filter(type -> type.kind() == TypeKind.INTERFACE).isPresent()
        && implementation(receiver, call).isEmpty();
  }
}

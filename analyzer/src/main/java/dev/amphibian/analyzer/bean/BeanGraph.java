package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The application's beans, and which of them its container would inject where. */
public final class BeanGraph {

  private final Codebase codebase;
  private final List<BeanDefinition> definitions;
  private final List<Bean> beans;
  private final Map<String, Bean> components;
  private final Set<MethodId> factories;
  private final Qualifiers qualifiers;
  private final Generics generics;
  private final InjectionPoints points;
  private final XmlInjections files;
  private final Memo<String, List<BeanDefinition>> ofType = new Memo<>(this::find);
  private final Memo<MethodInfo, List<InjectionPoint>> parameters =
      new Memo<>(this::findParameters);

  private BeanGraph(Codebase codebase, Qualifiers qualifiers, List<BeanDefinition> definitions) {
    this.codebase = codebase;
    this.qualifiers = qualifiers;
    this.definitions = definitions;
    this.beans = definitions.stream().map(BeanDefinition::bean).toList();
    this.factories =
        beans.stream()
            .flatMap(bean -> bean.factory().stream())
            .map(MethodInfo::id)
            .collect(Collectors.toSet());
    this.components =
        beans.stream()
            .filter(bean -> bean.origin() != Bean.Origin.METHOD)
            .filter(bean -> bean.origin() != Bean.Origin.FIELD && bean.factory().isEmpty())
            .collect(Collectors.toMap(Bean::type, bean -> bean, (first, second) -> first));
    this.generics = new Generics(codebase);
    this.points = new InjectionPoints(codebase, qualifiers, this::point);
    this.files = new XmlInjections(codebase, this::byName);
  }

  /** Finds the beans of a codebase. */
  public static BeanGraph of(Codebase codebase) {
    Qualifiers qualifiers = new Qualifiers(codebase);
    return new BeanGraph(codebase, qualifiers, new BeanFinder(codebase, qualifiers).find());
  }

  /** All beans, sorted by the type that declares them. */
  public List<Bean> beans() {
    return beans;
  }

  /** The bean that is made from this component class itself. */
  public Optional<Bean> component(String typeName) {
    return Optional.ofNullable(components.get(typeName));
  }

  /** The beans that go by a name; several if profiles or conditions decide between them. */
  public List<Bean> byName(String name) {
    return beans.stream().filter(bean -> bean.isNamed(name)).toList();
  }

  /** The beans that can be handed in where this type is asked for. */
  public List<Bean> candidates(String typeName) {
    return definitions(typeName).stream().map(BeanDefinition::bean).toList();
  }

  /**
   * The constructor that the container calls: the only one, the annotated one, or the one without
   * parameters.
   */
  public Optional<MethodInfo> constructor(TypeInfo type) {
    return points.constructor(type);
  }

  /**
   * The objects handed in to a component class: by constructor, by field and by setter, inherited
   * ones too.
   */
  public List<InjectionPoint> injections(TypeInfo type) {
    List<InjectionPoint> all = new ArrayList<>();
    constructor(type).ifPresent(c -> all.addAll(points.parameters(c, type)));
    all.addAll(members(type));
    return all;
  }

  /**
   * The objects that a container hands in to objects of this type: as {@link #injections}, but
   * without the constructor's where the application itself calls it.
   */
  public List<InjectionPoint> handedIn(TypeInfo type) {
    boolean isMadeByContainer =
        components.containsKey(type.name())
            || codebase.subtypes(type.name()).stream()
                .anyMatch(below -> components.containsKey(below.name()));
    return isMadeByContainer ? injections(type) : members(type);
  }

  /** What a container hands in to a field directly, if it does. */
  public Optional<InjectionPoint> injection(TypeInfo type, FieldInfo field) {
    return points.field(type, field);
  }

  /** Whether a container calls this method for a bean. */
  public boolean isFactory(MethodInfo method) {
    return factories.contains(method.id());
  }

  /** Whether a container calls this constructor, factory method or setter and hands objects in. */
  public boolean isCalledByContainer(MethodInfo method) {
    String owner = method.id().owner();
    return method.isConstructor()
        ? components.containsKey(owner)
            && codebase.type(owner).flatMap(this::constructor).filter(method::equals).isPresent()
        : points.isSetter(method);
  }

  /** Whether anything is handed in other than through the constructor. */
  public boolean hasMemberInjection(TypeInfo type) {
    return !members(type).isEmpty();
  }

  /** What is handed in for the parameters of a constructor or factory method, in order. */
  public List<InjectionPoint> parameters(MethodInfo method) {
    return parameters.of(method);
  }

  private List<InjectionPoint> findParameters(MethodInfo method) {
    return codebase
        .type(method.id().owner())
        .map(owner -> points.parameters(method, owner))
        .orElse(List.of());
  }

  private List<InjectionPoint> members(TypeInfo type) {
    List<InjectionPoint> all = new ArrayList<>(points.members(type));
    all.addAll(files.of(type));
    return all;
  }

  private InjectionPoint point(String member, Request request) {
    TypeUse declared = request.type();
    TypeUse wanted = request.wanted();
    List<BeanDefinition> some = definitions(wanted);
    if (some.isEmpty() && !wanted.equals(declared) && !definitions(declared.name()).isEmpty()) {
      return new InjectionPoint(
          member,
          declared,
          declared,
          false,
          Choice.among(definitions(declared), qualifiers, request));
    }
    return new InjectionPoint(
        member,
        declared,
        wanted,
        Wrappers.isCollection(declared),
        Choice.among(some, qualifiers, request));
  }

  /** The beans of a type with arguments: exactly these, or else those that may be meant. */
  private List<BeanDefinition> definitions(TypeUse wanted) {
    List<BeanDefinition> all = definitions(wanted.name());
    if (wanted.arguments().isEmpty()) {
      return all;
    }
    List<BeanDefinition> exact =
        all.stream().filter(b -> generics.fitsExactly(wanted, b.bean().product())).toList();
    return exact.isEmpty()
        ? all.stream().filter(b -> generics.fitsLoosely(wanted, b.bean().product())).toList()
        : exact;
  }

  private List<BeanDefinition> definitions(String typeName) {
    return ofType.of(typeName);
  }

  private List<BeanDefinition> find(String typeName) {
    return definitions.stream().filter(b -> codebase.isA(b.bean().type(), typeName)).toList();
  }
}

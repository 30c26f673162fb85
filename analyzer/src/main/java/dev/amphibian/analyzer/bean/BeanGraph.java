package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The application's beans, and which of them Spring would inject where. */
public final class BeanGraph {

  private static final Set<String> INJECTING =
      Set.of(
          "org.springframework.beans.factory.annotation.Autowired",
          "jakarta.inject.Inject",
          "javax.inject.Inject",
          "jakarta.annotation.Resource",
          "javax.annotation.Resource");
  private static final Set<String> QUALIFYING =
      Set.of(
          "org.springframework.beans.factory.annotation.Qualifier",
          "jakarta.inject.Named",
          "javax.inject.Named");
  private static final Set<String> COLLECTIONS =
      Set.of("java.util.List", "java.util.Set", "java.util.Collection");
  private static final Set<String> PROVIDERS =
      Set.of(
          "org.springframework.beans.factory.ObjectProvider",
          "org.springframework.beans.factory.ObjectFactory",
          "jakarta.inject.Provider",
          "javax.inject.Provider",
          "java.util.Optional");

  private final Codebase codebase;
  private final List<Bean> beans;
  private final Set<String> componentTypes;
  private final Map<String, List<Bean>> candidates = new HashMap<>();

  private BeanGraph(Codebase codebase, List<Bean> beans) {
    this.codebase = codebase;
    this.beans = beans;
    this.componentTypes =
        beans.stream()
            .filter(bean -> bean.factory().isEmpty())
            .map(Bean::type)
            .collect(Collectors.toSet());
  }

  /** Finds the beans of a codebase. */
  public static BeanGraph of(Codebase codebase) {
    return new BeanGraph(codebase, new BeanFinder(codebase).find());
  }

  /** All beans, sorted by the type that declares them. */
  public List<Bean> beans() {
    return beans;
  }

  /** The bean that is made from this component class itself. */
  public Optional<Bean> component(String typeName) {
    return beans.stream()
        .filter(bean -> bean.factory().isEmpty() && bean.type().equals(typeName))
        .findFirst();
  }

  /** The beans that can be handed in where this type is asked for. */
  public synchronized List<Bean> candidates(String typeName) {
    return candidates.computeIfAbsent(
        typeName, name -> beans.stream().filter(bean -> codebase.isA(bean.type(), name)).toList());
  }

  /**
   * The constructor that Spring calls: the only one, the annotated one, or the one without
   * parameters.
   */
  public Optional<MethodInfo> constructor(TypeInfo type) {
    List<MethodInfo> all = type.methods().stream().filter(MethodInfo::isConstructor).toList();
    if (all.size() == 1) {
      return Optional.of(all.get(0));
    }
    return Stream.concat(
            all.stream().filter(BeanGraph::asksForInjection),
            all.stream().filter(c -> c.parameters().isEmpty()))
        .findFirst();
  }

  /**
   * The objects handed in to a component class: by constructor, by field and by setter, inherited
   * ones too.
   */
  public List<InjectionPoint> injections(TypeInfo type) {
    List<InjectionPoint> points = new ArrayList<>();
    constructor(type).ifPresent(c -> points.addAll(parameters(c)));
    points.addAll(allMemberInjections(type));
    return points;
  }

  /**
   * The objects that Spring hands in to objects of this type: as {@link #injections}, but without
   * the constructor's where the application itself calls it.
   */
  public List<InjectionPoint> handedIn(TypeInfo type) {
    boolean isMadeBySpring =
        componentTypes.contains(type.name())
            || codebase.subtypes(type.name()).stream()
                .anyMatch(below -> componentTypes.contains(below.name()));
    return isMadeBySpring ? injections(type) : allMemberInjections(type);
  }

  /** What a container hands in to a field directly, if it does. */
  public Optional<InjectionPoint> injection(TypeInfo type, FieldInfo field) {
    return asksForInjection(field)
        ? Optional.of(
            point(
                "field " + type.simpleName() + "." + field.name(),
                field.type(),
                field,
                field.name()))
        : Optional.empty();
  }

  /** Whether a container calls this constructor, factory method or setter and hands objects in. */
  public boolean isCalledByContainer(MethodInfo method) {
    String owner = method.id().owner();
    return method.isConstructor()
        ? componentTypes.contains(owner)
            && codebase.type(owner).flatMap(this::constructor).filter(method::equals).isPresent()
        : asksForInjection(method);
  }

  /** Whether anything is handed in other than through the constructor. */
  public boolean hasMemberInjection(TypeInfo type) {
    return !allMemberInjections(type).isEmpty();
  }

  /** What is handed in for the parameters of a constructor or factory method, in order. */
  public List<InjectionPoint> parameters(MethodInfo method) {
    return method.parameters().stream().map(p -> point(method, p)).toList();
  }

  private List<InjectionPoint> allMemberInjections(TypeInfo type) {
    return codebase.supertypes(type.name()).stream()
        .flatMap(name -> codebase.type(name).stream())
        .flatMap(above -> memberInjections(above).stream())
        .toList();
  }

  private List<InjectionPoint> memberInjections(TypeInfo type) {
    List<InjectionPoint> points = new ArrayList<>();
    for (FieldInfo field : type.fields()) {
      if (asksForInjection(field)) {
        points.add(
            point(
                "field " + type.simpleName() + "." + field.name(),
                field.type(),
                field,
                field.name()));
      }
    }
    for (MethodInfo method : type.methods()) {
      if (!method.isConstructor() && asksForInjection(method)) {
        points.addAll(parameters(method));
      }
    }
    return points;
  }

  private InjectionPoint point(MethodInfo method, ParameterInfo parameter) {
    String name =
        codebase
            .sources()
            .of(method)
            .filter(syntax -> parameter.index() < syntax.parameterNames().size())
            .map(syntax -> syntax.parameterNames().get(parameter.index()))
            .orElse("");
    String member =
        "parameter "
            + (parameter.index() + 1)
            + " of "
            + method.id().simpleOwner()
            + (method.isConstructor() ? "'s constructor" : "." + method.id().name());
    return point(member, parameter.type(), parameter, name);
  }

  private InjectionPoint point(String member, TypeUse type, Annotated annotated, String name) {
    boolean collection =
        COLLECTIONS.contains(type.name()) || isMapOfBeans(type) || type.name().endsWith("[]");
    List<Bean> all = candidates(wanted(type).name());
    List<Bean> chosen = collection ? all : chosen(all, qualifier(annotated), name);
    return new InjectionPoint(member, type, collection, chosen);
  }

  private static boolean isMapOfBeans(TypeUse type) {
    return type.name().equals("java.util.Map")
        && type.arguments().size() == 2
        && type.arguments().get(0).name().equals("java.lang.String");
  }

  /** Looks through collections, arrays and providers to the type of the bean. */
  private static TypeUse wanted(TypeUse type) {
    if (type.name().endsWith("[]")) {
      return TypeUse.of(type.name().substring(0, type.name().length() - 2));
    }
    boolean wraps =
        COLLECTIONS.contains(type.name()) || PROVIDERS.contains(type.name()) || isMapOfBeans(type);
    return wraps && !type.arguments().isEmpty()
        ? wanted(type.arguments().get(type.arguments().size() - 1))
        : type;
  }

  private static List<Bean> chosen(List<Bean> all, Optional<String> qualifier, String name) {
    if (qualifier.isPresent()) {
      String wanted = qualifier.get();
      return all.stream()
          .filter(b -> b.name().equals(wanted) || b.qualifiers().contains(wanted))
          .toList();
    }
    if (all.size() > 1) {
      List<Bean> primary = all.stream().filter(Bean::isPrimary).toList();
      if (!primary.isEmpty()) {
        return primary;
      }
      List<Bean> named = all.stream().filter(b -> b.name().equals(name)).toList();
      if (!named.isEmpty()) {
        return named;
      }
    }
    return all;
  }

  private static Optional<String> qualifier(Annotated annotated) {
    return annotated.annotations().stream()
        .filter(use -> QUALIFYING.contains(use.type()))
        .map(use -> use.text("value"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean asksForInjection(Annotated annotated) {
    return annotated.annotations().stream().map(AnnotationUse::type).anyMatch(INJECTING::contains);
  }
}

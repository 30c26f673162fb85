package dev.amphibian.analyzer.codebase;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An application as read: its own types in full, its libraries by name.
 *
 * <p>Immutable but for what {@link Libraries}, {@link Sources} and {@link Flows} read on demand.
 */
public final class Codebase {

  private final String name;
  private final Map<String, TypeInfo> types;
  private final Map<String, TypeInfo> byName = new HashMap<>();
  private final Map<MethodId, MethodInfo> methods = new HashMap<>();
  private final Memo<Received, Optional<MethodInfo>> implementations =
      new Memo<>(this::findImplementation);
  private final Map<String, Set<TypeInfo>> subtypes = new HashMap<>();
  private final Memo<String, Set<String>> supertypes = new Memo<>(this::findSupertypes);
  private final Memo<TypeInfo, List<MethodInfo>> annotated = new Memo<>(this::findAnnotated);
  private final Memo<String, Set<String>> metaAnnotations = new Memo<>(this::findMetaAnnotations);
  private final Libraries libraries;
  private final Sources sources;
  private final Flows flows;
  private final Configuration configuration;
  private final List<Path> resources;
  private final List<NotRead> notRead;

  /**
   * Puts a codebase together.
   *
   * @param name what to call it, such as the artifact id
   * @param resources the folders that hold the application's classes and resources, in class-path
   *     order
   */
  public Codebase(
      String name,
      Collection<TypeInfo> types,
      Libraries libraries,
      Sources sources,
      Flows flows,
      Configuration configuration,
      List<Path> resources,
      List<NotRead> notRead) {
    this.name = name;
    this.types = new TreeMap<>();
    types.forEach(type -> this.types.put(type.name(), type));
    byName.putAll(this.types);
    this.types
        .values()
        .forEach(type -> type.methods().forEach(method -> methods.put(method.id(), method)));
    this.libraries = libraries;
    this.sources = sources;
    this.flows = flows;
    this.configuration = configuration;
    this.resources = List.copyOf(resources);
    this.notRead = List.copyOf(notRead);
    this.types.keySet().parallelStream().forEach(this::supertypes);
    this.types.values().forEach(this::indexSubtype);
  }

  private void indexSubtype(TypeInfo type) {
    supertypes(type.name()).stream()
        .filter(above -> !above.equals(type.name()))
        .forEach(
            above -> subtypes.computeIfAbsent(above, unused -> new LinkedHashSet<>()).add(type));
  }

  /** What the codebase is called. */
  public String name() {
    return name;
  }

  /** The application's types, sorted by name. */
  public Collection<TypeInfo> types() {
    return types.values();
  }

  /** The application's type of this name. */
  public Optional<TypeInfo> type(String typeName) {
    return Optional.ofNullable(byName.get(typeName));
  }

  /** The application's method of this identity. */
  public Optional<MethodInfo> method(MethodId id) {
    return Optional.ofNullable(methods.get(id));
  }

  /** The loops of a method that nothing ends; its source is only asked where there can be some. */
  public List<Loop> endlessLoops(MethodInfo method) {
    boolean mayBe =
        withLambdas(method).stream()
            .flatMap(each -> each.repeated().stream())
            .anyMatch(repeated -> !repeated.isLeft());
    return mayBe
        ? loops(method).filter(loop -> loop.kind() == Loop.Kind.ENDLESS).toList()
        : List.of();
  }

  /** The loops around a call in a method; its source is only asked where there can be some. */
  public List<Loop> loopsAround(MethodInfo method, MethodSyntax.Site call) {
    boolean mayBe =
        method.isLambda()
            || withLambdas(method).stream().anyMatch(each -> mayRepeat(each, method, call.line()));
    return mayBe ? loops(method).filter(loop -> loop.contains(call)).toList() : List.of();
  }

  /** Whether a line lies in a loop, in a lambda, or where a function is handed on. */
  private static boolean mayRepeat(MethodInfo body, MethodInfo method, int line) {
    return body.repeated().stream().anyMatch(repeated -> repeated.contains(line))
        || body.functions().stream().anyMatch(function -> function.place().line() == line)
        || body != method && body.calls().stream().anyMatch(call -> call.place().line() == line);
  }

  private Stream<Loop> loops(MethodInfo method) {
    return sources.of(method).map(MethodSyntax::loops).orElse(List.of()).stream();
  }

  /** A method and the lambdas in its body, theirs included. */
  public List<MethodInfo> withLambdas(MethodInfo method) {
    List<MethodInfo> all = new ArrayList<>(List.of(method));
    for (int i = 0; i < all.size(); i++) {
      for (FunctionUse function : all.get(i).functions()) {
        if (function.isLambda()) {
          method(function.body()).filter(body -> !all.contains(body)).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  /** The method of the source code in which a lambda stands; any other method is its own. */
  public MethodInfo source(MethodInfo method) {
    return method
        .enclosing()
        .filter(around -> !around.equals(method.id()))
        .flatMap(this::method)
        .map(this::source)
        .orElse(method);
  }

  /** The calls of a method and of the lambdas in its body, in the order of lines. */
  public List<Call> callsWithin(MethodInfo method) {
    if (method.functions().isEmpty()) {
      return method.calls();
    }
    return withLambdas(method).stream()
        .flatMap(each -> each.calls().stream())
        .sorted(Comparator.comparing(Call::place).thenComparing(Call::target))
        .toList();
  }

  /** The uses of fields in a method and in the lambdas in its body, in the order of lines. */
  public List<FieldUse> fieldUsesWithin(MethodInfo method) {
    if (method.functions().isEmpty()) {
      return method.fieldUses();
    }
    return withLambdas(method).stream()
        .flatMap(each -> each.fieldUses().stream())
        .sorted(Comparator.comparing(FieldUse::place).thenComparing(FieldUse::name))
        .toList();
  }

  /** The type of this name, the application's or a library's, the latter without method bodies. */
  public Optional<TypeInfo> described(String typeName) {
    return type(typeName).or(() -> libraries.describe(typeName));
  }

  /** The jars of the class path and the Java runtime. */
  public Libraries libraries() {
    return libraries;
  }

  /** The source files, as far as there are some. */
  public Sources sources() {
    return sources;
  }

  /** The order of calls in the application's methods. */
  public Flows flows() {
    return flows;
  }

  /** What the application's files say beside its classes. */
  public Configuration configuration() {
    return configuration;
  }

  /** The keys and values of the configuration. */
  public Settings settings() {
    return configuration.settings();
  }

  /** The folders of compiled classes and resources. */
  public List<Path> resources() {
    return resources;
  }

  /** What could not be read, sources included as far as they were asked about. */
  public List<NotRead> notRead() {
    List<NotRead> all = new ArrayList<>(notRead);
    all.addAll(sources.notRead());
    return List.copyOf(all);
  }

  /** The application's types below a type of the application or of a library, itself excluded. */
  public Set<TypeInfo> subtypes(String typeName) {
    return Collections.unmodifiableSet(subtypes.getOrDefault(typeName, Set.of()));
  }

  /** The names of a type and everything above it, nearest first, libraries included. */
  public Set<String> supertypes(String typeName) {
    return supertypes.of(typeName);
  }

  /** A type and those above it that are the application's, nearest first. */
  public Stream<TypeInfo> hierarchy(String typeName) {
    return supertypes(typeName).stream().flatMap(name -> type(name).stream());
  }

  private Set<String> findSupertypes(String typeName) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(typeName));
    while (!open.isEmpty()) {
      String name = open.poll();
      if (found.add(name)) {
        open.addAll(directSupertypes(name));
      }
    }
    return Collections.unmodifiableSet(found);
  }

  private List<String> directSupertypes(String typeName) {
    TypeInfo own = byName.get(typeName);
    if (own != null) {
      return own.supertypes().map(TypeUse::name).toList();
    }
    Optional<LibraryType> library = libraries.find(typeName);
    if (library.isEmpty()) {
      return KnownLibraries.supertypes(typeName);
    }
    List<String> above = new ArrayList<>(library.get().superclass().stream().toList());
    above.addAll(library.get().interfaces());
    return above;
  }

  /** The methods with annotations that a type declares or inherits, nearest first. */
  public List<MethodInfo> annotatedMethods(TypeInfo type) {
    return annotated.of(type);
  }

  private List<MethodInfo> findAnnotated(TypeInfo type) {
    return supertypes(type.name()).stream()
        .flatMap(name -> described(name).stream())
        .flatMap(above -> above.methods().stream())
        .filter(method -> !method.isSynthetic() && !method.annotations().isEmpty())
        .toList();
  }

  /** Whether {@code typeName} is {@code ancestor} or stands below it. */
  public boolean isA(String typeName, String ancestor) {
    return typeName.equals(ancestor) || supertypes(typeName).contains(ancestor);
  }

  /**
   * The annotation of this type on an element, or on one of the element's annotations (meta), in
   * the nearest place.
   */
  public Optional<AnnotationUse> findAnnotation(Annotated element, String annotationType) {
    Optional<AnnotationUse> direct = element.annotation(annotationType);
    if (direct.isPresent()) {
      return direct;
    }
    return element.annotations().stream()
        .filter(use -> metaAnnotations.of(use.type()).contains(annotationType))
        .findFirst()
        .map(use -> type(use.type()).flatMap(t -> findAnnotation(t, annotationType)).orElse(use));
  }

  /** Whether an element carries an annotation, itself or by a meta-annotation. */
  public boolean hasAnnotation(Annotated element, String annotationType) {
    return findAnnotation(element, annotationType).isPresent();
  }

  private Set<String> findMetaAnnotations(String annotation) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(annotation));
    while (!open.isEmpty()) {
      String next = open.poll();
      if (!next.startsWith("java.lang.")) {
        annotationsOf(next).stream().filter(found::add).forEach(open::add);
      }
    }
    return found;
  }

  private Collection<String> annotationsOf(String typeName) {
    TypeInfo own = byName.get(typeName);
    if (own != null) {
      return own.annotations().stream().map(AnnotationUse::type).toList();
    }
    Optional<LibraryType> library = libraries.find(typeName);
    return library.isPresent() ? library.get().annotations() : KnownLibraries.annotations(typeName);
  }

  /** The method that a bridge of the compiler's leads to; any other method is its own. */
  public MethodInfo behindBridge(MethodInfo method) {
    if (!method.isSynthetic()) {
      return method;
    }
    return method.calls().stream()
        .map(Call::target)
        .filter(called -> called.name().equals(method.id().name()))
        .flatMap(called -> method(called).stream())
        .filter(called -> !called.isSynthetic())
        .findFirst()
        .orElse(method);
  }

  /**
   * What an object of a type runs where a method is called, found behind the compiler's bridges.
   */
  public Optional<MethodInfo> run(String typeName, MethodId called) {
    return implementations.of(new Received(typeName, called));
  }

  /** A call as an object of a type receives it. */
  private record Received(String type, MethodId called) {}

  private Optional<MethodInfo> findImplementation(Received call) {
    return implementation(call.type, call.called.name(), call.called.parameters())
        .map(this::behindBridge);
  }

  /**
   * The implementation that an object of a type runs for a method: its own, or that of the nearest
   * class above it, else the most specific default method.
   */
  public Optional<MethodInfo> implementation(String typeName, String method, String parameters) {
    Optional<MethodInfo> byDefault = Optional.empty();
    for (String name : supertypes(typeName)) {
      Optional<TypeInfo> type = type(name);
      Optional<MethodInfo> found =
          type.flatMap(t -> t.declared(method, parameters)).filter(m -> !m.isAbstract());
      if (found.isPresent() && type.get().kind() != TypeKind.INTERFACE) {
        return found;
      }
      if (found.isPresent() && byDefault.filter(m -> !isA(name, m.id().owner())).isEmpty()) {
        byDefault = found;
      }
    }
    return byDefault;
  }
}

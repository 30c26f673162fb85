package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The application's entities, and which of them a mapper reads or writes for a call. */
final class Entities {

  private static final String REPOSITORY = "org.springframework.data.repository.Repository";
  private static final List<String> SESSIONS =
      List.of(
          "jakarta.persistence.EntityManager",
          "javax.persistence.EntityManager",
          "jakarta.persistence.Query",
          "javax.persistence.Query",
          "org.hibernate.SharedSessionContract",
          "org.hibernate.query.CommonQueryContract");
  private static final Set<String> MARKS =
      Set.of("Entity", "Embeddable", "MappedSuperclass", "Document", "Table", "Node");

  private final Codebase codebase;
  private final Dispatch dispatch;
  private final List<TypeInfo> all;
  private final Map<String, List<TypeInfo>> byName;
  private final boolean hasRepositories;
  private final Memo<String, Boolean> isSession = new Memo<>(this::isSession);
  private final Memo<MethodInfo, Set<TypeInfo>> mentioned = new Memo<>(this::findMentioned);

  Entities(Codebase codebase, Dispatch dispatch) {
    this.codebase = codebase;
    this.dispatch = dispatch;
    this.all = codebase.types().stream().filter(Entities::isEntity).toList();
    this.hasRepositories = !codebase.subtypes(REPOSITORY).isEmpty();
    this.byName = all.stream().collect(Collectors.groupingBy(Entities::entityName));
  }

  private static String entityName(TypeInfo type) {
    return type.simpleName().substring(type.simpleName().lastIndexOf('$') + 1);
  }

  private static boolean isEntity(TypeInfo type) {
    return type.annotations().stream()
        .map(use -> use.type())
        .anyMatch(name -> MARKS.contains(name.substring(name.lastIndexOf('.') + 1)));
  }

  private boolean isSession(String type) {
    return SESSIONS.stream().anyMatch(session -> codebase.isA(type, session));
  }

  /** The entities that a call makes a mapper read or write. */
  Collection<TypeInfo> concernedBy(TypeInfo type, MethodInfo method, Call call) {
    String owner = call.target().owner();
    if (isSession.of(owner)) {
      Set<TypeInfo> here = mentioned.of(codebase.source(method));
      return here.isEmpty() ? all : here;
    }
    Set<TypeInfo> managed = new LinkedHashSet<>();
    if (hasRepositories) {
      repositories(type, call).forEach(name -> managed.addAll(managedBy(name)));
      projectedBy(call).forEach(managed::add);
    }
    if (!all.isEmpty()) {
      inherited(type, call).forEach(managed::add);
      lazilyLoaded(call).forEach(managed::add);
    }
    return managed;
  }

  /** A repository's method may give back objects of other classes, made of what a query selects. */
  private Stream<TypeInfo> projectedBy(Call call) {
    return isRepository(call.target().owner())
        ? codebase.method(call.target()).filter(MethodInfo::isAbstract).stream()
            .flatMap(query -> Accessors.mentioned(query.returnType()))
            .flatMap(name -> codebase.type(name).stream())
            .filter(TypeInfo::isConcrete)
        : Stream.of();
  }

  /** The repositories that a framework implements, behind interfaces of the application too. */
  private Stream<String> repositories(TypeInfo type, Call call) {
    String owner = call.target().owner();
    if (isRepository(owner)) {
      return Stream.of(owner).filter(repository -> !isOwn(repository, call));
    }
    boolean isInterface =
        codebase.type(owner).filter(t -> t.kind() == TypeKind.INTERFACE).isPresent();
    return isInterface
        ? dispatch.receivers(type, call).stream()
            .filter(receiver -> isRepository(receiver) && !isOwn(receiver, call))
        : Stream.of();
  }

  /** A default method, which leads on by its own calls. */
  private boolean isOwn(String repository, Call call) {
    return codebase
        .implementation(repository, call.target().name(), call.target().parameters())
        .isPresent();
  }

  private boolean isRepository(String name) {
    return codebase.type(name).isPresent() && codebase.isA(name, REPOSITORY);
  }

  private List<TypeInfo> managedBy(String repository) {
    return codebase
        .hierarchy(repository)
        .flatMap(TypeInfo::supertypes)
        .map(TypeUse::arguments)
        .filter(arguments -> !arguments.isEmpty())
        .flatMap(arguments -> codebase.type(arguments.get(0).name()).stream())
        .toList();
  }

  /** What a library's data access class does for the application's one below it. */
  private Stream<TypeInfo> inherited(TypeInfo type, Call call) {
    MethodId called = call.target();
    String object = call.receiver() instanceof Operand.This ? type.name() : called.owner();
    boolean isOwn =
        codebase
            .hierarchy(object)
            .anyMatch(above -> above.declared(called.name(), called.parameters()).isPresent());
    return isOwn || called.name().equals("<init>")
        ? Stream.of()
        : managedBy(object).stream().filter(Entities::isEntity);
  }

  /** By the types in its signature, by class literals, and by names in its queries' texts. */
  private Set<TypeInfo> findMentioned(MethodInfo method) {
    Set<TypeInfo> found = new LinkedHashSet<>();
    Stream.concat(Stream.of(method.returnType()), method.parameters().stream().map(p -> p.type()))
        .flatMap(this::entitiesIn)
        .forEach(found::add);
    codebase.callsWithin(method).stream()
        .flatMap(call -> call.arguments().stream())
        .flatMap(this::named)
        .forEach(found::add);
    return found;
  }

  private Stream<TypeInfo> entitiesIn(TypeUse type) {
    return Accessors.mentioned(type)
        .flatMap(name -> codebase.type(name).stream())
        .filter(Entities::isEntity);
  }

  private Stream<TypeInfo> named(Operand operand) {
    if (operand instanceof Operand.TypeLiteral literal) {
      return codebase.type(literal.type()).filter(Entities::isEntity).stream();
    }
    return operand.fixedText().stream()
        .flatMap(t -> Stream.of(t.split("\\W+")))
        .distinct()
        .flatMap(word -> byName.getOrDefault(word, List.of()).stream());
  }

  /** Going through an entity's collection of others may load them first. */
  private Stream<TypeInfo> lazilyLoaded(Call call) {
    if (codebase.type(call.target().owner()).isPresent()) {
      return Stream.of();
    }
    if (call.receiver() instanceof Operand.Result result) {
      return codebase.method(result.method()).stream()
          .filter(getter -> isOfEntity(result.method().owner()))
          .flatMap(getter -> entitiesIn(getter.returnType()));
    }
    if (call.receiver() instanceof Operand.Field field && isOfEntity(field.owner())) {
      return codebase.type(field.owner()).flatMap(owner -> owner.field(field.name())).stream()
          .map(FieldInfo::type)
          .flatMap(this::entitiesIn);
    }
    return Stream.of();
  }

  private boolean isOfEntity(String owner) {
    return codebase.type(owner).filter(Entities::isEntity).isPresent();
  }
}

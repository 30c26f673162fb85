package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What object-relational mappers run on entities: constructors, accessors, life-cycle methods. */
final class Persistence implements EdgeSource {

  private static final String REPOSITORY = "org.springframework.data.repository.Repository";
  private static final List<String> SESSIONS =
      List.of(
          "jakarta.persistence.EntityManager",
          "javax.persistence.EntityManager",
          "jakarta.persistence.Query",
          "javax.persistence.Query",
          "org.hibernate.SharedSessionContract",
          "org.hibernate.query.CommonQueryContract");
  private static final Set<String> ENTITIES =
      Set.of("Entity", "Embeddable", "MappedSuperclass", "Document", "Table", "Node");

  private final Codebase codebase;
  private final Accessors accessors;
  private final List<TypeInfo> entities;

  Persistence(Codebase codebase, Accessors accessors) {
    this.codebase = codebase;
    this.accessors = accessors;
    this.entities = codebase.types().stream().filter(Persistence::isEntity).toList();
  }

  private static boolean isEntity(TypeInfo type) {
    return type.annotations().stream()
        .map(use -> use.type())
        .anyMatch(name -> ENTITIES.contains(name.substring(name.lastIndexOf('.') + 1)));
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    Set<TypeInfo> made = new LinkedHashSet<>();
    String owner = call.target().owner();
    if (codebase.isA(owner, REPOSITORY)) {
      codebase.type(owner).ifPresent(repository -> made.addAll(managedBy(repository)));
    } else if (SESSIONS.stream().anyMatch(session -> codebase.isA(owner, session))) {
      made.addAll(mentionedBy(codebase.source(method)));
      if (made.isEmpty()) {
        made.addAll(entities);
      }
    }
    return made.stream()
        .flatMap(entity -> Stream.concat(accessors.made(entity).stream(), lifeCycle(entity)))
        .distinct()
        .map(Target::possible);
  }

  private List<TypeInfo> managedBy(TypeInfo repository) {
    return codebase.supertypes(repository.name()).stream()
        .flatMap(name -> codebase.type(name).stream())
        .flatMap(TypeInfo::supertypes)
        .map(TypeUse::arguments)
        .filter(arguments -> !arguments.isEmpty())
        .flatMap(arguments -> codebase.type(arguments.get(0).name()).stream())
        .toList();
  }

  private List<TypeInfo> mentionedBy(MethodInfo method) {
    return Stream.concat(
            Stream.of(method.returnType()), method.parameters().stream().map(p -> p.type()))
        .flatMap(Accessors::mentioned)
        .flatMap(name -> codebase.type(name).stream())
        .filter(Persistence::isEntity)
        .toList();
  }

  /** Methods such as those under {@code @PrePersist}, which only a mapper calls. */
  private Stream<MethodId> lifeCycle(TypeInfo entity) {
    return codebase.supertypes(entity.name()).stream()
        .flatMap(name -> codebase.type(name).stream())
        .flatMap(type -> type.methods().stream())
        .filter(
            method ->
                method.annotations().stream()
                    .anyMatch(use -> use.type().matches(".*\\.(Pre|Post)[A-Z]\\w+")))
        .map(MethodInfo::id);
  }
}

package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the resources that Spring Data REST makes of repositories: collections, items, searches and
 * associations, with the verbs that the repository's methods allow.
 */
public final class DataRestFinder implements EntryPointFinder {

  private static final String PAGING =
      "org.springframework.data.repository.PagingAndSortingRepository";
  private static final Set<String> DELETIONS = Set.of("delete", "deleteById");
  private static final Set<String> READ = Set.of("GET", "HEAD");

  /** What every repository may have; other methods of its interfaces are queries. */
  private static final Set<String> BASIC =
      Set.of(
          "count",
          "delete",
          "deleteAll",
          "deleteAllById",
          "deleteAllByIdInBatch",
          "deleteAllInBatch",
          "deleteById",
          "deleteInBatch",
          "exists",
          "existsById",
          "findAll",
          "findAllById",
          "findBy",
          "findById",
          "findOne",
          "flush",
          "getById",
          "getOne",
          "getReferenceById",
          "insert",
          "save",
          "saveAll",
          "saveAllAndFlush",
          "saveAndFlush");

  private static final Set<String> ASSOCIATIONS =
      Set.of(
          "jakarta.persistence.ManyToMany",
          "javax.persistence.ManyToMany",
          "jakarta.persistence.ManyToOne",
          "javax.persistence.ManyToOne",
          "jakarta.persistence.OneToMany",
          "javax.persistence.OneToMany",
          "jakarta.persistence.OneToOne",
          "javax.persistence.OneToOne",
          "org.springframework.data.annotation.Reference",
          "org.springframework.data.mongodb.core.mapping.DBRef",
          "org.springframework.data.mongodb.core.mapping.DocumentReference");

  @Override
  public Stream<Found> find(Codebase codebase) {
    List<ExportedRepository> all = ExportedRepository.of(codebase);
    Set<String> kept = all.stream().map(ExportedRepository::domainType).collect(Collectors.toSet());
    if (all.isEmpty()) {
      return Stream.empty();
    }
    AnsweredBefore before = AnsweredBefore.of(codebase);
    return all.stream()
        .flatMap(repository -> new Resources(codebase, repository).all(kept))
        .flatMap(before::left);
  }

  /** The resources of one repository. */
  private static final class Resources {

    private final Codebase codebase;
    private final ExportedRepository repository;
    private final String collection;
    private final String item;

    Resources(Codebase codebase, ExportedRepository repository) {
      this.codebase = codebase;
      this.repository = repository;
      this.collection = PathPatterns.joined(DataRest.basePath(codebase), repository.path());
      this.item = collection + "/{id}";
    }

    Stream<Found> all(Set<String> kept) {
      Stream<Found> basic =
          Stream.of(
                  basic("findAll", READ, collection),
                  basic("save", Set.of("POST"), collection),
                  basic(first("findById", "findOne"), READ, item),
                  basic("save", Set.of("PATCH", "PUT"), item),
                  basic(first("deleteById", "delete"), Set.of("DELETE"), item))
              .flatMap(found -> found);
      return Stream.concat(basic, Stream.concat(searches(), associations(kept)));
    }

    /** Spring Data 1 has other names. */
    private String first(String name, String before) {
      return repository.has(codebase, name) ? name : before;
    }

    private Stream<Found> basic(String method, Set<String> verbs, String path) {
      boolean isOffered =
          repository.has(codebase, method)
              && repository
                  .declared(codebase)
                  .filter(declared -> isMeant(declared, method))
                  .allMatch(ExportedRepository::isExported);
      return isOffered ? Stream.of(found(framework(method), verbs, path)) : Stream.empty();
    }

    /** Spring Data REST asks for a page where it can, and takes deletion by either name. */
    private boolean isMeant(MethodInfo declared, String method) {
      String name = declared.id().name();
      if (method.equals("findAll") && codebase.isA(repository.type().name(), PAGING)) {
        return name.equals(method) && declared.id().descriptor().contains("Pageable;)");
      }
      return name.equals(method) || method.startsWith("delete") && DELETIONS.contains(name);
    }

    private Stream<Found> searches() {
      return repository
          .declared(codebase)
          .filter(method -> !BASIC.contains(method.id().name()))
          .filter(ExportedRepository::isExported)
          .map(method -> found(method, READ, collection + "/search/" + path(method)));
    }

    private static String path(MethodInfo query) {
      return ExportedRepository.givenPath(query).orElse(query.id().name());
    }

    /** Properties that lead to what another exported repository keeps. */
    private Stream<Found> associations(Set<String> kept) {
      return codebase.type(repository.domainType()).stream()
          .flatMap(type -> BeanMethod.hierarchy(codebase, type).stream())
          .flatMap(type -> type.fields().stream())
          .filter(field -> isAssociation(field) && ExportedRepository.isExported(field))
          .filter(field -> kept.contains(element(field.type()).name()))
          .flatMap(this::association);
    }

    /** One is replaced or taken away, several are replaced or added to; each of them is removed. */
    private Stream<Found> association(FieldInfo field) {
      String path = item + "/" + ExportedRepository.givenPath(field).orElse(field.name());
      boolean isOne = element(field.type()).equals(field.type());
      return Stream.of(
          found(
              framework("findById"),
              isOne ? Set.of("DELETE", "GET", "PUT") : Set.of("GET", "PATCH", "POST", "PUT"),
              path),
          found(framework("findById"), Set.of("DELETE", "GET"), path + "/{propertyId}"));
    }

    private Found found(MethodInfo method, Set<String> verbs, String path) {
      return new Found(repository.type(), method, http(verbs, List.of(path)));
    }

    private static Trigger http(Set<String> verbs, List<String> paths) {
      return new Trigger.Http(DataRest.SYSTEM, verbs, paths);
    }

    /** The repository's method of this name, which Spring Data implements. */
    private MethodInfo framework(String name) {
      TypeInfo type = repository.type();
      return BeanMethod.hierarchy(codebase, type).stream()
          .flatMap(above -> above.methods().stream())
          .filter(method -> method.id().name().equals(name))
          .findFirst()
          .map(
              method ->
                  MethodInfo.implementedByFramework(
                      new MethodId(type.name(), name, method.id().descriptor()),
                      method.parameters(),
                      method.returnType(),
                      type.place()))
          .orElseGet(
              () ->
                  MethodInfo.implementedByFramework(
                      new MethodId(type.name(), name, "()V"),
                      List.of(),
                      TypeUse.of("void"),
                      type.place()));
    }
  }

  private static boolean isAssociation(FieldInfo field) {
    return field.annotations().stream().map(AnnotationUse::type).anyMatch(ASSOCIATIONS::contains);
  }

  private static TypeUse element(TypeUse type) {
    return type.arguments().isEmpty() ? type : type.arguments().get(type.arguments().size() - 1);
  }
}

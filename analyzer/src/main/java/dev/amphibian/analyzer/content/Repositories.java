package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Interfaces whose methods a framework implements by asking a database. */
final class Repositories {

  /** A question in an annotation: its text, and whether it speaks of tables or of entities. */
  record Query(String text, boolean isSql) {}

  private static final Set<String> SQL =
      Set.of(
          "org.springframework.data.jpa.repository.NativeQuery",
          "org.springframework.data.jdbc.repository.query.Query",
          "org.springframework.data.r2dbc.repository.Query",
          "org.apache.ibatis.annotations.Select",
          "org.apache.ibatis.annotations.Insert",
          "org.apache.ibatis.annotations.Update",
          "org.apache.ibatis.annotations.Delete");
  private static final String JPQL = "org.springframework.data.jpa.repository.Query";
  private static final String DEFINITION =
      "org.springframework.data.repository.RepositoryDefinition";

  private final Codebase codebase;
  private final Entities entities;

  Repositories(Codebase codebase, Entities entities) {
    this.codebase = codebase;
    this.entities = entities;
  }

  /** The entity that an interface of the application is the repository of. */
  Optional<TypeInfo> entity(String repository) {
    return codebase
        .hierarchy(repository)
        .flatMap(this::named)
        .flatMap(name -> entities.named(name).stream())
        .findFirst();
  }

  private Stream<String> named(TypeInfo type) {
    return Stream.concat(
        type.annotation(DEFINITION).flatMap(use -> use.text("domainClass")).stream(),
        type.interfaces().stream().flatMap(above -> above.arguments().stream()).map(TypeUse::name));
  }

  /** What the called method asks, where an annotation on it says so. */
  List<Query> queries(MethodId called) {
    return codebase
        .hierarchy(called.owner())
        .flatMap(type -> type.declared(called.name(), called.parameters()).stream())
        .findFirst()
        .map(MethodInfo::annotations)
        .orElse(List.of())
        .stream()
        .flatMap(Repositories::query)
        .toList();
  }

  private static Stream<Query> query(AnnotationUse use) {
    boolean isNative =
        SQL.contains(use.type()) || use.text("nativeQuery").filter("true"::equals).isPresent();
    return isNative || use.type().equals(JPQL)
        ? Stream.of(new Query(String.join(" ", use.texts("value")), isNative))
        : Stream.empty();
  }
}

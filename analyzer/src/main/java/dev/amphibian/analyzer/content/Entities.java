package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The classes that are kept in a database, and the tables that keep them. */
final class Entities {

  private static final List<String> JPA = List.of("jakarta.persistence.", "javax.persistence.");
  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "org.springframework.data.relational.core.mapping.Table", List.of("name", "value"),
          "org.springframework.data.mongodb.core.mapping.Document", List.of("collection", "value"),
          "org.springframework.data.cassandra.core.mapping.Table", List.of("value"),
          "org.springframework.data.elasticsearch.annotations.Document", List.of("indexName"));

  private final Codebase codebase;
  private final TableNames names;
  private final Map<String, TypeInfo> byEntityName = new HashMap<>();

  Entities(Codebase codebase) {
    this.codebase = codebase;
    this.names = new TableNames(codebase);
    for (TypeInfo type : codebase.types()) {
      if (isEntity(type)) {
        byEntityName.put(entityName(type), type);
      }
    }
  }

  /** The JPA annotation of this simple name, under either package. */
  static Optional<AnnotationUse> jpa(Annotated element, String name) {
    return JPA.stream().flatMap(p -> element.annotation(p + name).stream()).findFirst();
  }

  boolean isEntity(TypeInfo type) {
    return jpa(type, "Entity").isPresent()
        || type.annotations().stream().anyMatch(use -> OTHERS.containsKey(use.type()));
  }

  Optional<TypeInfo> named(String typeName) {
    return codebase.type(typeName).filter(this::isEntity);
  }

  /** The entity that a JPQL text calls by this name. */
  Optional<TypeInfo> inQueries(String name) {
    return Optional.ofNullable(byEntityName.get(name)).or(() -> named(name));
  }

  private static String entityName(TypeInfo type) {
    return jpa(type, "Entity").flatMap(use -> given(use, "name")).orElse(plainName(type));
  }

  private static String plainName(TypeInfo type) {
    return type.simpleName().substring(type.simpleName().lastIndexOf('$') + 1);
  }

  private static Optional<String> given(AnnotationUse use, String key) {
    return use.text(key).filter(text -> !text.isBlank());
  }

  /** The entity's own tables: its own or its root's, further ones, and those of simple values. */
  Set<String> tables(TypeInfo entity) {
    Set<String> tables = new LinkedHashSet<>();
    tables.add(table(entity));
    inherited(entity).map(this::table).forEach(tables::add);
    jpa(entity, "SecondaryTable")
        .flatMap(u -> given(u, "name"))
        .map(names::physical)
        .ifPresent(tables::add);
    for (FieldInfo field : fields(entity)) {
      if (jpa(field, "ElementCollection").isPresent()) {
        tables.add(
            names.physical(
                jpa(field, "CollectionTable")
                    .flatMap(use -> given(use, "name"))
                    .orElse(entityName(entity) + "_" + field.name())));
      }
    }
    return tables;
  }

  /** The entity's table; of a class that shares its root's table, the root's. */
  String table(TypeInfo entity) {
    for (AnnotationUse use : entity.annotations()) {
      if (OTHERS.containsKey(use.type())) {
        return OTHERS.get(use.type()).stream()
            .flatMap(key -> given(use, key).stream())
            .findFirst()
            .orElseGet(() -> defaultOf(use, entity));
      }
    }
    Optional<TypeInfo> root = inherited(entity).reduce((a, b) -> b).filter(this::sharesTable);
    return root.isPresent() ? ownTable(root.get()) : ownTable(entity);
  }

  private static String defaultOf(AnnotationUse use, TypeInfo entity) {
    String name = plainName(entity);
    return use.type().contains(".relational.")
        ? TableNames.snakeCase(name)
        : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private String ownTable(TypeInfo entity) {
    Optional<AnnotationUse> table = jpa(entity, "Table");
    String name = names.physical(table.flatMap(u -> given(u, "name")).orElse(entityName(entity)));
    return table.flatMap(u -> given(u, "schema")).map(s -> s + "." + name).orElse(name);
  }

  private boolean sharesTable(TypeInfo root) {
    return jpa(root, "Inheritance")
        .flatMap(use -> use.text("strategy"))
        .map(strategy -> strategy.endsWith("SINGLE_TABLE"))
        .orElse(true);
  }

  private Stream<TypeInfo> inherited(TypeInfo entity) {
    return codebase.supertypes(entity.name()).stream()
        .skip(1)
        .flatMap(name -> codebase.type(name).stream())
        .filter(type -> jpa(type, "Entity").isPresent());
  }

  /** The entity's fields with those that it inherits. */
  List<FieldInfo> fields(TypeInfo entity) {
    return codebase
        .hierarchy(entity.name())
        .flatMap(type -> type.fields().stream())
        .filter(field -> !field.isStatic())
        .toList();
  }

  /** The join table of a relation, on the side that owns it. */
  Optional<String> joinTable(TypeInfo entity, Relation relation) {
    Optional<AnnotationUse> given = jpa(relation.annotated(), "JoinTable");
    boolean isDefault =
        relation.isToMany()
            && relation.use().text("mappedBy").filter(t -> !t.isEmpty()).isEmpty()
            && jpa(relation.annotated(), "JoinColumn").isEmpty();
    return given
        .flatMap(use -> given(use, "name"))
        .map(names::physical)
        .or(
            () ->
                isDefault || given.isPresent()
                    ? Optional.of(names.physical(table(entity) + "_" + table(relation.target())))
                    : Optional.empty());
  }
}

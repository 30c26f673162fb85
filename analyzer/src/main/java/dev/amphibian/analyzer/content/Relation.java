package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A relation of one entity to another, on a field or on its getter.
 *
 * @param field the field's name
 * @param annotated what carries the annotation
 * @param use {@code OneToMany} and so on
 */
record Relation(
    String owner, String field, Annotated annotated, AnnotationUse use, TypeInfo target) {

  private static final List<String> KINDS =
      List.of("OneToOne", "ManyToOne", "OneToMany", "ManyToMany");
  private static final Set<String> HIDDEN =
      Set.of(
          "com.fasterxml.jackson.annotation.JsonIgnore",
          "com.fasterxml.jackson.annotation.JsonBackReference");

  static List<Relation> of(TypeInfo entity, Entities entities, Stream<TypeInfo> withSupertypes) {
    return withSupertypes
        .flatMap(
            type ->
                Stream.concat(
                    type.fields().stream().flatMap(f -> of(f, entities).stream()),
                    type.methods().stream().flatMap(m -> of(m, entities).stream())))
        .toList();
  }

  private static Optional<Relation> of(FieldInfo field, Entities entities) {
    return of(field.owner(), field.name(), field, field.type(), entities);
  }

  private static Optional<Relation> of(MethodInfo getter, Entities entities) {
    String plain = getter.id().name().replaceFirst("^(get|is)", "");
    String field =
        plain.isEmpty() ? "" : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    return of(getter.id().owner(), field, getter, getter.returnType(), entities);
  }

  private static Optional<Relation> of(
      String owner, String name, Annotated annotated, TypeUse type, Entities entities) {
    return KINDS.stream()
        .flatMap(kind -> Entities.jpa(annotated, kind).stream())
        .findFirst()
        .flatMap(
            use ->
                target(use, type)
                    .flatMap(entities::named)
                    .map(target -> new Relation(owner, name, annotated, use, target)));
  }

  /** The other entity: as the annotation says, else the last type argument, else the type. */
  private static Optional<String> target(AnnotationUse use, TypeUse type) {
    List<TypeUse> arguments = type.arguments();
    String declared =
        arguments.isEmpty() ? type.name() : arguments.get(arguments.size() - 1).name();
    return Optional.of(use.text("targetEntity").filter(t -> !t.equals("void")).orElse(declared));
  }

  boolean isToMany() {
    return use.type().endsWith("ToMany");
  }

  /** Whether the other entity is read whenever this one is. */
  boolean isEager() {
    return use.text("fetch").map(fetch -> fetch.endsWith("EAGER")).orElse(!isToMany());
  }

  /** Whether saving or deleting this one saves or deletes the other. */
  boolean isCascaded() {
    return !use.texts("cascade").isEmpty();
  }

  boolean isShownInJson() {
    return annotated.annotations().stream().noneMatch(a -> HIDDEN.contains(a.type()));
  }
}

package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the methods of controllers that Spring for GraphQL calls for a field. */
public final class GraphQlFinder implements EntryPointFinder {

  private static final String ANNOTATIONS = "org.springframework.graphql.data.method.annotation.";
  private static final String SCHEMA_MAPPING = ANNOTATIONS + "SchemaMapping";
  private static final String BATCH_MAPPING = ANNOTATIONS + "BatchMapping";
  private static final Set<String> MAPPINGS = Set.of(SCHEMA_MAPPING, BATCH_MAPPING);

  /** Where parameters come from that are not the object whose field is asked for. */
  private static final List<String> CONTEXT =
      List.of("graphql.", "java.", "kotlin.", "org.dataloader.", "org.springframework.");

  @Override
  public Stream<Found> find(Codebase codebase) {
    MergedAnnotations annotations = new MergedAnnotations(codebase);
    return new Controllers(codebase)
        .all()
        .flatMap(type -> BeanMethod.of(codebase, type).stream())
        .flatMap(
            method ->
                method.annotation(annotations, MAPPINGS).stream()
                    .map(use -> found(codebase, method, field(annotations, method, use))));
  }

  private static Found found(Codebase codebase, BeanMethod method, String field) {
    String path =
        Stream.of("spring.graphql.http.path", "spring.graphql.path")
            .flatMap(key -> codebase.settings().get(key).stream())
            .findFirst()
            .orElse("/graphql");
    return new Found(
        method.type(),
        method.running(),
        new Trigger.Http("spring-graphql", Set.of("POST"), List.of(path), field));
  }

  /** The field as {@code Type.field}. */
  private static String field(MergedAnnotations annotations, BeanMethod method, AnnotationUse use) {
    String field = given(use, "field", "value").orElse(method.running().id().name());
    return given(use, "typeName")
        .or(() -> typeName(annotations, method.type()))
        .or(() -> source(method.running(), use.type().equals(BATCH_MAPPING)))
        .map(type -> type + "." + field)
        .orElse(field);
  }

  private static Optional<String> typeName(MergedAnnotations annotations, TypeInfo type) {
    return annotations
        .find(type.annotations(), SCHEMA_MAPPING)
        .flatMap(use -> given(use, "typeName"));
  }

  /** The type of the object whose field is asked for, or of those in a collection of them. */
  private static Optional<String> source(MethodInfo method, boolean isBatch) {
    return method.parameters().stream()
        .filter(parameter -> parameter.annotations().isEmpty())
        .map(ParameterInfo::type)
        .map(type -> isBatch ? element(type) : type)
        .filter(type -> CONTEXT.stream().noneMatch(type.name()::startsWith))
        .map(type -> type.name().replaceFirst(".*[.$]", ""))
        .findFirst();
  }

  private static TypeUse element(TypeUse type) {
    return type.arguments().isEmpty() ? type : type.arguments().get(0);
  }

  private static Optional<String> given(AnnotationUse use, String... keys) {
    return Stream.of(keys)
        .flatMap(key -> use.text(key).stream())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}

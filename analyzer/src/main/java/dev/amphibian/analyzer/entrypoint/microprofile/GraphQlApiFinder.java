package dev.amphibian.analyzer.entrypoint.microprofile;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.AnnotatedMethod;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the queries, mutations and resolved fields of MicroProfile GraphQL. */
public final class GraphQlApiFinder implements EntryPointFinder {

  private static final String GRAPHQL = "org.eclipse.microprofile.graphql.";
  private static final List<String> OPERATIONS =
      List.of(GRAPHQL + "Query", GRAPHQL + "Mutation", "io.smallrye.graphql.api.Subscription");
  private static final String NAME = GRAPHQL + "Name";
  private static final String SOURCE = GRAPHQL + "Source";

  @Override
  public Stream<Found> find(Codebase codebase) {
    return codebase.types().stream()
        .filter(type -> type.isConcrete() && type.annotation(GRAPHQL + "GraphQLApi").isPresent())
        .flatMap(type -> Stream.concat(operations(codebase, type), fields(type)));
  }

  private static Stream<Found> operations(Codebase codebase, TypeInfo type) {
    return AnnotatedMethod.of(codebase, type, GraphQlApiFinder::operation)
        .map(method -> found(type, method.runs(), operationName(method)));
  }

  private static List<AnnotationUse> operation(MethodInfo method) {
    return method.annotations().stream().filter(use -> OPERATIONS.contains(use.type())).toList();
  }

  private static String operationName(AnnotatedMethod method) {
    AnnotationUse use = method.uses().get(0);
    String kind = use.type().substring(use.type().lastIndexOf('.') + 1);
    String name =
        use.text("value")
            .or(() -> method.declared().annotation(NAME).flatMap(n -> n.text("value")))
            .orElseGet(() -> field(method.declared()));
    return kind + "." + name;
  }

  /** A method with the object in its hands, whose field it gives. */
  private static Stream<Found> fields(TypeInfo type) {
    return type.methods().stream()
        .filter(method -> !method.isSynthetic() && operation(method).isEmpty())
        .flatMap(method -> source(method).map(p -> found(type, method, field(p, method))).stream());
  }

  private static Optional<ParameterInfo> source(MethodInfo method) {
    return method.parameters().stream()
        .filter(parameter -> parameter.annotation(SOURCE).isPresent())
        .findFirst();
  }

  private static String field(ParameterInfo source, MethodInfo method) {
    String owner = source.type().name();
    return owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1)
        + "."
        + field(method);
  }

  private static String field(MethodInfo method) {
    String name = method.id().name();
    boolean isGetter = name.matches("(?:get|set)[A-Z].*");
    return isGetter ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4) : name;
  }

  private static Found found(TypeInfo type, MethodInfo method, String name) {
    return new Found(type, method, new Trigger.Direct("graphql", List.of(name)));
  }
}

package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.FunctionUse;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The filters of Spring's functional web framework: they lie on the routes that the same method
 * builds.
 */
final class RouterFilters implements StepSource {

  private static final List<String> PACKAGES =
      List.of(
          "org.springframework.web.servlet.function.",
          "org.springframework.web.reactive.function.server.");
  private static final Set<String> ADDING = Set.of("filter", "before", "after", "onError");

  private final Codebase codebase;
  private final List<Filtered> all = new ArrayList<>();

  /** A method that builds routes, and what it lays around them. */
  private record Filtered(MethodInfo router, Set<String> named, List<Participant> filters) {}

  RouterFilters(Codebase codebase, Participants participants) {
    this.codebase = codebase;
    for (String root : PACKAGES) {
      Set<String> owners = Set.of(root + "RouterFunction", root + "RouterFunctions$Builder");
      Registering.of(codebase, owners, ADDING).stream()
          .collect(Collectors.groupingBy(added -> codebase.source(added.method())))
          .forEach(
              (router, added) ->
                  all.add(
                      new Filtered(
                          router,
                          named(router),
                          added.stream()
                              .flatMap(each -> filters(participants, root, each))
                              .toList())));
    }
  }

  private static Stream<Participant> filters(
      Participants participants, String root, Registering added) {
    return added.call().arguments().stream()
        .flatMap(
            argument ->
                participants
                    .handed(added.method(), argument, root + "HandlerFilterFunction")
                    .stream());
  }

  /** The methods that become handlers there, and the types whose objects do. */
  private Set<String> named(MethodInfo router) {
    return codebase.withLambdas(router).stream()
        .flatMap(method -> method.functions().stream())
        .map(FunctionUse::body)
        .map(body -> body.owner() + "#" + body.name())
        .collect(Collectors.toSet());
  }

  @Override
  public Stream<Step> around(EntryPoint point) {
    return Served.byRouter(point)
        ? all.stream()
            .filter(one -> isBuiltBy(one, point))
            .flatMap(one -> one.filters().stream())
            .flatMap(filter -> filter.steps(Confidence.LIKELY))
        : Stream.of();
  }

  private static boolean isBuiltBy(Filtered one, EntryPoint point) {
    return one.router().id().equals(point.method())
        || one.named().contains(point.method().owner() + "#" + point.method().name());
  }
}

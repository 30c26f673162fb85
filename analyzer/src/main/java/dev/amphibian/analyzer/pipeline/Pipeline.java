package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.callgraph.LibraryCalls;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What frameworks run of the application around each handler: before it what takes the request in,
 * after it what makes the answer.
 */
public final class Pipeline {

  private final List<StepSource> sources;

  private Pipeline(Codebase codebase, BeanGraph beans, LibraryCalls calls) {
    Participants participants = new Participants(codebase, beans, calls);
    this.sources =
        List.of(
            new ServletFilters(codebase, beans, participants),
            new SecurityChains(codebase, participants),
            new ReactiveFilters(participants),
            new RouterFilters(codebase, participants),
            new Interceptors(codebase, participants),
            new JaxRsProviders(codebase, participants),
            new Advice(codebase, beans, calls, participants),
            new Arguments(codebase, participants),
            new Conversions(codebase, calls, participants),
            new Validation(codebase, calls, participants),
            new BodyHandling(codebase, participants),
            new JsonValues(codebase, calls),
            new Serializers(codebase, calls, participants),
            new SecurityServices(codebase, participants),
            new MessageHandling(participants));
  }

  /** Finds the pipelines of a codebase. */
  public static Pipeline of(Codebase codebase, BeanGraph beans, LibraryCalls calls) {
    return new Pipeline(codebase, beans, calls);
  }

  /**
   * Edges from an entry point's method to each method that a framework runs around it, once and as
   * surely as anything says. No call stands there: the place is where the method begins.
   */
  public List<Edge> around(EntryPoint point) {
    Map<MethodId, Step> surest = new LinkedHashMap<>();
    sources.stream()
        .flatMap(source -> source.around(point))
        .filter(step -> !step.method().id().equals(point.method()))
        .forEach(step -> surest.merge(step.method().id(), step, Pipeline::surer));
    return surest.values().stream()
        .sorted(
            Comparator.comparing(Step::confidence)
                .reversed()
                .thenComparing(step -> step.method().id()))
        .map(
            step ->
                new Edge(
                    point.method(),
                    step.method().id(),
                    step.method().place(),
                    step.confidence(),
                    ""))
        .toList();
  }

  private static Step surer(Step one, Step other) {
    return other.confidence().compareTo(one.confidence()) > 0 ? other : one;
  }
}

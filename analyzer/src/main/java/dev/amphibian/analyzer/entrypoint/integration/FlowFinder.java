package dev.amphibian.analyzer.entrypoint.integration;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.FunctionalBean;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds Spring Integration's flows: bean methods of {@code IntegrationFlow}, whose steps are the
 * lambdas in them, by what they begin with.
 */
public final class FlowFinder implements EntryPointFinder {

  private static final String FLOW = "org.springframework.integration.dsl.IntegrationFlow";
  private static final Map<String, String> FLOWS =
      Map.of(
          FLOW,
          "configure",
          "org.springframework.integration.dsl.IntegrationFlowAdapter",
          "buildFlow",
          "org.springframework.integration.dsl.StandardIntegrationFlow",
          "configure");

  @Override
  public Stream<Found> find(Codebase codebase) {
    return FunctionalBean.of(codebase, FLOWS)
        .map(bean -> new Found(bean.type(), bean.runs(), trigger(codebase, bean)))
        .distinct();
  }

  /** The first source that the method names; a flow without one is sent to by its channel. */
  private static Trigger trigger(Codebase codebase, FunctionalBean bean) {
    return bean.runs().calls().stream()
        .flatMap(call -> source(codebase, bean.runs(), call).stream())
        .findFirst()
        .orElseGet(() -> new Trigger.Direct("spring-integration", List.of(bean.name() + ".input")));
  }

  private static Optional<Trigger> source(Codebase codebase, MethodInfo method, Call call) {
    return FlowSource.of(call.target()).map(source -> source.trigger(codebase, method, call));
  }
}

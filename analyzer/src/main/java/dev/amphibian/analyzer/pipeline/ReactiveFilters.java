package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import java.util.List;
import java.util.stream.Stream;

/** The filters and exception handlers of Spring WebFlux that are beans: they have no paths. */
final class ReactiveFilters implements StepSource {

  private static final String FILTER = "org.springframework.web.server.WebFilter";
  private static final String HANDLER = "org.springframework.web.server.WebExceptionHandler";

  private final List<Participant> filters;
  private final List<Participant> handlers;

  ReactiveFilters(Participants participants) {
    this.filters = participants.beans(FILTER);
    this.handlers = participants.beans(HANDLER);
  }

  @Override
  public Stream<Step> around(EntryPoint point) {
    return Served.byWebFlux(point)
        ? Stream.concat(
            filters.stream().flatMap(each -> each.steps(Confidence.LIKELY)),
            handlers.stream().flatMap(each -> each.steps(Confidence.POSSIBLE)))
        : Stream.of();
  }
}

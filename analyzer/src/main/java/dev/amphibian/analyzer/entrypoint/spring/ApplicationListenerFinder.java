package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.FunctionalBean;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds objects of {@code ApplicationListener} that run on another thread than the publisher's or
 * whose events a framework publishes.
 */
public final class ApplicationListenerFinder implements EntryPointFinder {

  private static final String LISTENER = "org.springframework.context.ApplicationListener";
  private static final String ANY = "org.springframework.context.ApplicationEvent";

  @Override
  public Stream<Found> find(Codebase codebase) {
    EventTypes events = new EventTypes(codebase);
    return FunctionalBean.of(codebase, Map.of(LISTENER, "onApplicationEvent"))
        .flatMap(bean -> found(events, bean).stream());
  }

  private static Optional<Found> found(EventTypes events, FunctionalBean bean) {
    boolean isAsynchronous = events.isAsynchronous(bean.type(), bean.runs(), bean.runs());
    List<String> types =
        bean.contract().arguments().stream()
            .map(TypeUse::name)
            .filter(name -> !name.equals(ANY))
            .toList();
    return events
        .trigger(types, isAsynchronous)
        .map(trigger -> new Found(bean.type(), bean.runs(), trigger));
  }
}

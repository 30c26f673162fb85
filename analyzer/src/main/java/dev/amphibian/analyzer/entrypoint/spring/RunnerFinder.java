package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.FunctionalBean;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.Map;
import java.util.stream.Stream;

/** Finds what Spring Boot runs once it has started: runners as classes and as beans. */
public final class RunnerFinder implements EntryPointFinder {

  private static final Map<String, String> RUNNERS =
      Map.of(
          "org.springframework.boot.ApplicationRunner", "run",
          "org.springframework.boot.CommandLineRunner", "run");
  private static final Trigger START = new Trigger.Start("spring");

  @Override
  public Stream<Found> find(Codebase codebase) {
    return FunctionalBean.of(codebase, RUNNERS)
        .map(bean -> new Found(bean.type(), bean.runs(), START))
        .distinct();
  }
}

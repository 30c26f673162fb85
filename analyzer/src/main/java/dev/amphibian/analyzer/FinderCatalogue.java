package dev.amphibian.analyzer;

import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.messaging.ListenerFinder;
import dev.amphibian.analyzer.entrypoint.messaging.ListenerInterfaceFinder;
import dev.amphibian.analyzer.entrypoint.process.MainFinder;
import dev.amphibian.analyzer.entrypoint.spring.ApplicationListenerFinder;
import dev.amphibian.analyzer.entrypoint.spring.EventListenerFinder;
import dev.amphibian.analyzer.entrypoint.spring.RunnerFinder;
import dev.amphibian.analyzer.entrypoint.spring.ScheduledFinder;
import dev.amphibian.analyzer.entrypoint.spring.ScheduledTaskFinder;
import dev.amphibian.analyzer.entrypoint.spring.SpringMvcFinder;
import java.util.List;

/** The finders of entry points that come with Amphibian, one line each, in alphabetical order. */
public final class FinderCatalogue {

  /** Every finder. */
  public static final List<EntryPointFinder> FINDERS =
      List.of(
          new ApplicationListenerFinder(),
          new EventListenerFinder(),
          new ListenerFinder(),
          new ListenerInterfaceFinder(),
          new MainFinder(),
          new RunnerFinder(),
          new ScheduledFinder(),
          new ScheduledTaskFinder(),
          new SpringMvcFinder());

  private FinderCatalogue() {}
}

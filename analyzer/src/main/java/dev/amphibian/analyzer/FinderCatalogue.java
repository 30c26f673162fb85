package dev.amphibian.analyzer;

import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.batch.BatchJobFinder;
import dev.amphibian.analyzer.entrypoint.batch.QuartzJobFinder;
import dev.amphibian.analyzer.entrypoint.integration.ChannelEndpointFinder;
import dev.amphibian.analyzer.entrypoint.integration.CloudFunctionFinder;
import dev.amphibian.analyzer.entrypoint.integration.FlowFinder;
import dev.amphibian.analyzer.entrypoint.messaging.ListenerAdapterFinder;
import dev.amphibian.analyzer.entrypoint.messaging.ListenerFinder;
import dev.amphibian.analyzer.entrypoint.messaging.ListenerInterfaceFinder;
import dev.amphibian.analyzer.entrypoint.process.MainFinder;
import dev.amphibian.analyzer.entrypoint.spring.ActuatorEndpointFinder;
import dev.amphibian.analyzer.entrypoint.spring.ApplicationListenerFinder;
import dev.amphibian.analyzer.entrypoint.spring.DataRestFinder;
import dev.amphibian.analyzer.entrypoint.spring.EventListenerFinder;
import dev.amphibian.analyzer.entrypoint.spring.GraphQlFinder;
import dev.amphibian.analyzer.entrypoint.spring.RouterFunctionFinder;
import dev.amphibian.analyzer.entrypoint.spring.RunnerFinder;
import dev.amphibian.analyzer.entrypoint.spring.ScheduledFinder;
import dev.amphibian.analyzer.entrypoint.spring.ScheduledTaskFinder;
import dev.amphibian.analyzer.entrypoint.spring.SpringMessagingFinder;
import dev.amphibian.analyzer.entrypoint.spring.SpringMvcFinder;
import dev.amphibian.analyzer.entrypoint.spring.ViewControllerFinder;
import dev.amphibian.analyzer.entrypoint.spring.WebSocketHandlerFinder;
import java.util.List;

/** The finders of entry points that come with Amphibian, one line each, in alphabetical order. */
public final class FinderCatalogue {

  /** Every finder. */
  public static final List<EntryPointFinder> FINDERS =
      List.of(
          new ActuatorEndpointFinder(),
          new ApplicationListenerFinder(),
          new BatchJobFinder(),
          new ChannelEndpointFinder(),
          new CloudFunctionFinder(),
          new DataRestFinder(),
          new EventListenerFinder(),
          new FlowFinder(),
          new GraphQlFinder(),
          new ListenerAdapterFinder(),
          new ListenerFinder(),
          new ListenerInterfaceFinder(),
          new MainFinder(),
          new QuartzJobFinder(),
          new RouterFunctionFinder(),
          new RunnerFinder(),
          new ScheduledFinder(),
          new ScheduledTaskFinder(),
          new SpringMessagingFinder(),
          new SpringMvcFinder(),
          new ViewControllerFinder(),
          new WebSocketHandlerFinder());

  private FinderCatalogue() {}
}

package dev.amphibian.analyzer;

import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.batch.BatchJobFinder;
import dev.amphibian.analyzer.entrypoint.batch.MethodInvokingJobFinder;
import dev.amphibian.analyzer.entrypoint.batch.QuartzJobFinder;
import dev.amphibian.analyzer.entrypoint.batch.XmlBatchFinder;
import dev.amphibian.analyzer.entrypoint.function.AzureFunctionFinder;
import dev.amphibian.analyzer.entrypoint.function.FunqyFinder;
import dev.amphibian.analyzer.entrypoint.function.GoogleFunctionFinder;
import dev.amphibian.analyzer.entrypoint.function.LambdaFinder;
import dev.amphibian.analyzer.entrypoint.grpc.GrpcFinder;
import dev.amphibian.analyzer.entrypoint.integration.ChannelEndpointFinder;
import dev.amphibian.analyzer.entrypoint.integration.CloudFunctionFinder;
import dev.amphibian.analyzer.entrypoint.integration.FlowFinder;
import dev.amphibian.analyzer.entrypoint.integration.XmlFlowFinder;
import dev.amphibian.analyzer.entrypoint.jakarta.ApplicationStartFinder;
import dev.amphibian.analyzer.entrypoint.jakarta.AsyncObserverFinder;
import dev.amphibian.analyzer.entrypoint.jakarta.BatchFinder;
import dev.amphibian.analyzer.entrypoint.jakarta.EjbRemoteFinder;
import dev.amphibian.analyzer.entrypoint.jakarta.EjbTimerFinder;
import dev.amphibian.analyzer.entrypoint.jakarta.JaxRsFinder;
import dev.amphibian.analyzer.entrypoint.jakarta.MessageDrivenFinder;
import dev.amphibian.analyzer.entrypoint.jakarta.ServletFinder;
import dev.amphibian.analyzer.entrypoint.jakarta.WebServiceFinder;
import dev.amphibian.analyzer.entrypoint.jakarta.WebSocketFinder;
import dev.amphibian.analyzer.entrypoint.messaging.ListenerAdapterFinder;
import dev.amphibian.analyzer.entrypoint.messaging.ListenerFinder;
import dev.amphibian.analyzer.entrypoint.messaging.ListenerInterfaceFinder;
import dev.amphibian.analyzer.entrypoint.messaging.XmlListenerFinder;
import dev.amphibian.analyzer.entrypoint.microprofile.GraphQlApiFinder;
import dev.amphibian.analyzer.entrypoint.microprofile.IncomingChannelFinder;
import dev.amphibian.analyzer.entrypoint.microprofile.QuarkusScheduledFinder;
import dev.amphibian.analyzer.entrypoint.process.MainFinder;
import dev.amphibian.analyzer.entrypoint.spring.ActuatorEndpointFinder;
import dev.amphibian.analyzer.entrypoint.spring.ApplicationListenerFinder;
import dev.amphibian.analyzer.entrypoint.spring.DataRestFinder;
import dev.amphibian.analyzer.entrypoint.spring.EventListenerFinder;
import dev.amphibian.analyzer.entrypoint.spring.GraphQlFinder;
import dev.amphibian.analyzer.entrypoint.spring.RouterDslFinder;
import dev.amphibian.analyzer.entrypoint.spring.RouterFunctionFinder;
import dev.amphibian.analyzer.entrypoint.spring.RunnerFinder;
import dev.amphibian.analyzer.entrypoint.spring.ScheduledFinder;
import dev.amphibian.analyzer.entrypoint.spring.ScheduledTaskFinder;
import dev.amphibian.analyzer.entrypoint.spring.SpringMessagingFinder;
import dev.amphibian.analyzer.entrypoint.spring.SpringMvcFinder;
import dev.amphibian.analyzer.entrypoint.spring.UrlControllerFinder;
import dev.amphibian.analyzer.entrypoint.spring.ViewControllerFinder;
import dev.amphibian.analyzer.entrypoint.spring.WebSocketHandlerFinder;
import dev.amphibian.analyzer.entrypoint.spring.XmlScheduleFinder;
import dev.amphibian.analyzer.entrypoint.unknown.MissingLibraryFinder;
import dev.amphibian.analyzer.entrypoint.unknown.UnknownFrameworkFinder;
import java.util.List;

/** The finders of entry points that come with Amphibian, one line each, in alphabetical order. */
public final class FinderCatalogue {

  /** Every finder. */
  public static final List<EntryPointFinder> FINDERS =
      List.of(
          new ActuatorEndpointFinder(),
          new ApplicationListenerFinder(),
          new ApplicationStartFinder(),
          new AsyncObserverFinder(),
          new AzureFunctionFinder(),
          new BatchFinder(),
          new BatchJobFinder(),
          new ChannelEndpointFinder(),
          new CloudFunctionFinder(),
          new DataRestFinder(),
          new EjbRemoteFinder(),
          new EjbTimerFinder(),
          new EventListenerFinder(),
          new FlowFinder(),
          new FunqyFinder(),
          new GoogleFunctionFinder(),
          new GraphQlApiFinder(),
          new GraphQlFinder(),
          new GrpcFinder(),
          new IncomingChannelFinder(),
          new JaxRsFinder(),
          new LambdaFinder(),
          new ListenerAdapterFinder(),
          new ListenerFinder(),
          new ListenerInterfaceFinder(),
          new MainFinder(),
          new MessageDrivenFinder(),
          new MethodInvokingJobFinder(),
          new MissingLibraryFinder(),
          new QuarkusScheduledFinder(),
          new QuartzJobFinder(),
          new RouterDslFinder(),
          new RouterFunctionFinder(),
          new RunnerFinder(),
          new ScheduledFinder(),
          new ScheduledTaskFinder(),
          new ServletFinder(),
          new SpringMessagingFinder(),
          new SpringMvcFinder(),
          new UnknownFrameworkFinder(),
          new UrlControllerFinder(),
          new ViewControllerFinder(),
          new WebServiceFinder(),
          new WebSocketFinder(),
          new WebSocketHandlerFinder(),
          new XmlBatchFinder(),
          new XmlFlowFinder(),
          new XmlListenerFinder(),
          new XmlScheduleFinder());

  private FinderCatalogue() {}
}

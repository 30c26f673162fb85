package dev.amphibian.analyzer.entrypoint.function;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.Trigger.Message.Channel;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the methods of existing Azure functions, with what their trigger annotations say. */
public final class AzureFunctionFinder implements EntryPointFinder {

  private static final String PACKAGE = "com.microsoft.azure.functions.annotation.";
  private static final String DURABLE = "com.microsoft.durabletask.azurefunctions.Durable";

  /** The trigger annotations, and what each makes of its attributes. */
  private static final Map<String, Function<AnnotationUse, Trigger>> TRIGGERS =
      Map.ofEntries(
          Map.entry(PACKAGE + "TimerTrigger", AzureFunctionFinder::timer),
          Map.entry(PACKAGE + "QueueTrigger", message(Channel.QUEUE, "azure-queue", "queueName")),
          Map.entry(
              PACKAGE + "ServiceBusQueueTrigger",
              message(Channel.QUEUE, "service-bus", "queueName")),
          Map.entry(
              PACKAGE + "ServiceBusTopicTrigger",
              message(Channel.TOPIC, "service-bus", "topicName")),
          Map.entry(
              PACKAGE + "EventHubTrigger", message(Channel.STREAM, "event-hub", "eventHubName")),
          Map.entry(PACKAGE + "KafkaTrigger", message(Channel.STREAM, "kafka", "topic")),
          Map.entry(
              PACKAGE + "CosmosDBTrigger", message(Channel.STREAM, "cosmos-db", "containerName")),
          Map.entry(
              PACKAGE + "BlobTrigger", use -> new Trigger.ObjectCreated("blob", use.texts("path"))),
          Map.entry(
              PACKAGE + "EventGridTrigger", use -> new Trigger.Event("event-grid", List.of())),
          Map.entry(PACKAGE + "WarmupTrigger", use -> new Trigger.Start("azure-functions")),
          Map.entry(DURABLE + "OrchestrationTrigger", direct("orchestration")),
          Map.entry(DURABLE + "ActivityTrigger", direct("activity")),
          Map.entry(DURABLE + "EntityTrigger", direct("entity")));

  @Override
  public Stream<Found> find(Codebase codebase) {
    return codebase.types().stream()
        .flatMap(type -> type.methods().stream().flatMap(method -> found(type, method)));
  }

  private static Stream<Found> found(TypeInfo type, MethodInfo method) {
    return method.annotation(PACKAGE + "FunctionName").stream()
        .filter(name -> !method.isSynthetic())
        .map(name -> new Found(type, method, trigger(method, name.text("value").orElse(""))));
  }

  private static Trigger trigger(MethodInfo method, String name) {
    Optional<Trigger> known =
        method.parameters().stream()
            .flatMap(parameter -> parameter.annotations().stream())
            .flatMap(use -> trigger(use, name).stream())
            .findFirst();
    return known.orElseGet(() -> new Trigger.Direct("azure-functions", List.of(name)));
  }

  private static Optional<Trigger> trigger(AnnotationUse use, String name) {
    if (use.type().equals(PACKAGE + "HttpTrigger")) {
      return Optional.of(http(use, name));
    }
    return Optional.ofNullable(TRIGGERS.get(use.type())).map(make -> make.apply(use));
  }

  /** The platform puts {@code /api} in front, and takes the function's name for a missing route. */
  private static Trigger http(AnnotationUse use, String name) {
    String route = use.text("route").filter(text -> !text.isEmpty()).orElse(name);
    return new Trigger.Http(
        "azure-functions",
        Set.copyOf(use.texts("methods")),
        List.of("/api/" + (route.startsWith("/") ? route.substring(1) : route)));
  }

  /** A setting's name in percent signs stays: the platform has its value, not the code. */
  private static Trigger timer(AnnotationUse use) {
    return use.text("schedule")
        .map(cron -> Schedule.byCron("azure-functions", cron, Optional.empty()))
        .orElseGet(() -> Schedule.unknown("azure-functions"));
  }

  private static Function<AnnotationUse, Trigger> message(
      Channel channel, String system, String attribute) {
    return use -> new Trigger.Message(channel, system, use.texts(attribute));
  }

  private static Function<AnnotationUse, Trigger> direct(String kind) {
    return use -> new Trigger.Direct("durable-functions", List.of(kind));
  }
}

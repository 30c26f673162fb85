package dev.amphibian.analyzer.entrypoint.function;

import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.Trigger.Message.Channel;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import dev.amphibian.analyzer.entrypoint.TypeArguments;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the handlers of existing AWS Lambda functions; what triggers one is told by the type of its
 * event as far as that is one of AWS's own.
 */
public final class LambdaFinder implements EntryPointFinder {

  private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.";
  private static final List<String> HANDLERS =
      List.of(RUNTIME + "RequestHandler", RUNTIME + "RequestStreamHandler");

  private static final Map<String, Trigger> EVENTS =
      Map.ofEntries(
          Map.entry("APIGatewayProxyRequestEvent", http()),
          Map.entry("APIGatewayV2HTTPEvent", http()),
          Map.entry("APIGatewayV2ProxyRequestEvent", http()),
          Map.entry("APIGatewayV2WebSocketEvent", message(Channel.STREAM, "websocket")),
          Map.entry("ApplicationLoadBalancerRequestEvent", http()),
          Map.entry("S3Event", new Trigger.ObjectCreated("s3", List.of())),
          Map.entry("S3EventNotification", new Trigger.ObjectCreated("s3", List.of())),
          Map.entry("SQSEvent", message(Channel.QUEUE, "sqs")),
          Map.entry("SNSEvent", message(Channel.TOPIC, "sns")),
          Map.entry("ActiveMQEvent", message(Channel.QUEUE, "activemq")),
          Map.entry("RabbitMQEvent", message(Channel.QUEUE, "rabbitmq")),
          Map.entry("KafkaEvent", message(Channel.STREAM, "kafka")),
          Map.entry("KinesisEvent", message(Channel.STREAM, "kinesis")),
          Map.entry("KinesisTimeWindowEvent", message(Channel.STREAM, "kinesis")),
          Map.entry("KinesisFirehoseEvent", message(Channel.STREAM, "firehose")),
          Map.entry("DynamodbEvent", message(Channel.STREAM, "dynamodb")),
          Map.entry("DynamodbTimeWindowEvent", message(Channel.STREAM, "dynamodb")),
          Map.entry("ScheduledEvent", Schedule.unknown("eventbridge")));

  @Override
  public Stream<Found> find(Codebase codebase) {
    Set<MethodId> called = called(codebase);
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .flatMap(
            type ->
                (isHandler(codebase, type.name())
                        ? RunningMethods.named(codebase, type, "handleRequest")
                            .filter(LambdaFinder::hasTheSignature)
                        : plain(codebase, type, called))
                    .map(method -> new Found(type, method, trigger(codebase, type, method))));
  }

  /** A handler need not implement anything: AWS finds it by name, and hands it the context last. */
  private static Stream<MethodInfo> plain(Codebase codebase, TypeInfo type, Set<MethodId> called) {
    return RunningMethods.withStatic(codebase, type)
        .filter(method -> method.access() == Access.PUBLIC && takesContext(method))
        .filter(method -> method.parameters().size() <= 3 && !called.contains(method.id()));
  }

  private static Set<MethodId> called(Codebase codebase) {
    return codebase.types().stream()
        .flatMap(type -> type.methods().stream())
        .flatMap(method -> method.calls().stream())
        .map(Call::target)
        .collect(Collectors.toSet());
  }

  private static boolean isHandler(Codebase codebase, String type) {
    return HANDLERS.stream().anyMatch(handler -> codebase.isA(type, handler));
  }

  /** An event and the context, with a stream for the answer between them or not. */
  private static boolean hasTheSignature(MethodInfo method) {
    return Set.of(2, 3).contains(method.parameters().size()) && takesContext(method);
  }

  private static boolean takesContext(MethodInfo method) {
    int count = method.parameters().size();
    return count > 0
        && method.parameters().get(count - 1).type().name().equals(RUNTIME + "Context");
  }

  private static Trigger trigger(Codebase codebase, TypeInfo type, MethodInfo method) {
    String event =
        TypeArguments.of(codebase, type, HANDLERS.get(0)).stream()
            .findFirst()
            .orElseGet(() -> method.parameters().get(0).type())
            .name();
    Trigger known = EVENTS.get(event.substring(event.lastIndexOf('.') + 1));
    return known != null && event.startsWith("com.amazonaws.")
        ? known
        : new Trigger.Direct("lambda", List.of());
  }

  private static Trigger http() {
    return new Trigger.Http("lambda", Set.of(), List.of());
  }

  private static Trigger message(Channel channel, String system) {
    return new Trigger.Message(channel, system, List.of());
  }
}

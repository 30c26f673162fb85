package dev.amphibian.analyzer.entrypoint.microprofile;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.AnnotatedMethod;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.Trigger.Message.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds consumers of MicroProfile Reactive Messaging, with what the settings connect their channels
 * to; a channel that only the application itself writes to carries events.
 */
public final class IncomingChannelFinder implements EntryPointFinder {

  private static final String MESSAGING = "org.eclipse.microprofile.reactive.messaging.";
  private static final String INCOMING = MESSAGING + "Incoming";
  private static final List<String> REPEATED =
      List.of(MESSAGING + "Incomings", "io.smallrye.reactive.messaging.annotations.Incomings");
  private static final String OUTGOING = MESSAGING + "Outgoing";
  private static final String CHANNEL = MESSAGING + "Channel";

  /**
   * A way to connect a channel.
   *
   * @param keys the settings that name the other end, the first that is given counts
   */
  private record Connector(Channel channel, String system, List<String> keys) {}

  private static final Connector UNKNOWN =
      new Connector(Channel.QUEUE, "reactive-messaging", List.of("topic", "address", "queue.name"));
  private static final Map<String, Connector> CONNECTORS =
      Map.of(
          "smallrye-kafka", new Connector(Channel.STREAM, "kafka", List.of("topics", "topic")),
          "liberty-kafka", new Connector(Channel.STREAM, "kafka", List.of("topic")),
          "helidon-kafka", new Connector(Channel.STREAM, "kafka", List.of("topic")),
          "smallrye-amqp", new Connector(Channel.QUEUE, "amqp", List.of("address")),
          "smallrye-rabbitmq",
              new Connector(Channel.QUEUE, "rabbitmq", List.of("queue.name", "exchange.name")),
          "smallrye-jms", new Connector(Channel.QUEUE, "jms", List.of("destination")),
          "helidon-jms", new Connector(Channel.QUEUE, "jms", List.of("destination")),
          "smallrye-mqtt", new Connector(Channel.TOPIC, "mqtt", List.of("topic")),
          "smallrye-pulsar", new Connector(Channel.STREAM, "pulsar", List.of("topic", "topics")),
          "smallrye-sqs", new Connector(Channel.QUEUE, "sqs", List.of("queue")));

  @Override
  public Stream<Found> find(Codebase codebase) {
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .flatMap(
            type ->
                AnnotatedMethod.of(codebase, type, IncomingChannelFinder::incoming)
                    .flatMap(method -> found(codebase, type, method)));
  }

  private static List<AnnotationUse> incoming(MethodInfo method) {
    return Stream.concat(
            method.annotation(INCOMING).stream(),
            REPEATED.stream()
                .flatMap(name -> method.annotation(name).stream())
                .flatMap(use -> use.nested("value").stream()))
        .toList();
  }

  private static Stream<Found> found(Codebase codebase, TypeInfo type, AnnotatedMethod method) {
    return method.uses().stream()
        .flatMap(use -> use.text("value").stream())
        .map(channel -> new Found(type, method.runs(), trigger(codebase, channel)));
  }

  private static Trigger trigger(Codebase codebase, String channel) {
    String prefix = "mp.messaging.incoming." + channel + ".";
    Optional<String> connector = codebase.settings().get(prefix + "connector");
    if (connector.isEmpty() && isWritten(codebase, channel)) {
      return new Trigger.Event("reactive-messaging", List.of(channel));
    }
    Connector known = connector.map(name -> CONNECTORS.getOrDefault(name, UNKNOWN)).orElse(UNKNOWN);
    String other =
        known.keys().stream()
            .flatMap(key -> codebase.settings().get(prefix + key).stream())
            .findFirst()
            .orElse(channel);
    return new Trigger.Message(
        known.channel(), known.system(), List.of(other.strip().split("\\s*,\\s*")));
  }

  /** Whether the application itself sends into a channel. */
  private static boolean isWritten(Codebase codebase, String channel) {
    Optional<String> name = Optional.of(channel);
    return codebase.types().stream()
        .anyMatch(
            type ->
                type.methods().stream().anyMatch(m -> names(m.annotation(OUTGOING), name))
                    || type.fields().stream()
                        .anyMatch((FieldInfo f) -> names(f.annotation(CHANNEL), name))
                    || type.methods().stream()
                        .flatMap(m -> m.parameters().stream())
                        .anyMatch(p -> names(p.annotation(CHANNEL), name)));
  }

  private static boolean names(Optional<AnnotationUse> use, Optional<String> channel) {
    return use.isPresent() && use.get().text("value").equals(channel);
  }
}

package dev.amphibian.analyzer.entrypoint.messaging;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.AnnotatedMethod;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.MadeTypes;
import dev.amphibian.analyzer.entrypoint.MergedAnnotations;
import dev.amphibian.analyzer.entrypoint.Trigger.Message.Channel;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds methods under listener annotations such as {@code @KafkaListener}, repeated ones once per
 * annotation, and handler methods of classes under them.
 */
public final class ListenerFinder implements EntryPointFinder {

  private static final String AZURE = "com.azure.spring.messaging.";

  static final List<Listener> LISTENERS =
      List.of(
          new Listener(
                  "org.springframework.kafka.annotation.KafkaListener",
                  "kafka",
                  Channel.TOPIC,
                  "topics",
                  "topicPattern",
                  "topicPartitions.topic")
              .withHandler("org.springframework.kafka.annotation.KafkaHandler"),
          new Listener(
                  "org.springframework.amqp.rabbit.annotation.RabbitListener",
                  "rabbit",
                  Channel.QUEUE,
                  "queues",
                  "queuesToDeclare.value",
                  "queuesToDeclare.name",
                  "bindings.value.value",
                  "bindings.value.name")
              .withHandler("org.springframework.amqp.rabbit.annotation.RabbitHandler"),
          new Listener(
                  "org.springframework.jms.annotation.JmsListener",
                  "jms",
                  Channel.QUEUE,
                  "destination")
              .withTopicIf("spring.jms.pub-sub-domain")
              .onlyWhereItStands(),
          new Listener(
                  "io.awspring.cloud.sqs.annotation.SqsListener",
                  "sqs",
                  Channel.QUEUE,
                  "value",
                  "queueNames")
              .withHandler("io.awspring.cloud.sqs.annotation.SqsHandler"),
          new Listener(
              "io.awspring.cloud.messaging.listener.annotation.SqsListener",
              "sqs",
              Channel.QUEUE,
              "value"),
          new Listener(
              "org.springframework.cloud.aws.messaging.listener.annotation.SqsListener",
              "sqs",
              Channel.QUEUE,
              "value"),
          new Listener(
                  "org.springframework.pulsar.annotation.PulsarListener",
                  "pulsar",
                  Channel.TOPIC,
                  "topics",
                  "topicPattern")
              .withHandler("org.springframework.pulsar.annotation.PulsarHandler"),
          new Listener(
              "org.springframework.pulsar.annotation.PulsarReader",
              "pulsar",
              Channel.TOPIC,
              "topics",
              "value"),
          new Listener(
              "org.springframework.pulsar.reactive.config.annotation.ReactivePulsarListener",
              "pulsar",
              Channel.TOPIC,
              "topics",
              "topicPattern"),
          new Listener(
                  AZURE + "servicebus.implementation.core.annotation.ServiceBusListener",
                  "service-bus",
                  Channel.QUEUE,
                  "destination")
              .withTopicIf("group"),
          new Listener(
              AZURE + "eventhubs.implementation.core.annotation.EventHubsListener",
              "event-hubs",
              Channel.STREAM,
              "destination"));

  @Override
  public Stream<Found> find(Codebase codebase) {
    MadeTypes made = new MadeTypes(codebase);
    return LISTENERS.stream()
        .flatMap(listener -> find(codebase, listener))
        .filter(found -> made.has(found.type()));
  }

  private static Stream<Found> find(Codebase codebase, Listener listener) {
    MergedAnnotations annotations = new MergedAnnotations(codebase, listener.annotation());
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .flatMap(
            type ->
                Stream.concat(
                    methods(codebase, listener, annotations, type),
                    handlers(codebase, listener, annotations, type)));
  }

  private static Stream<Found> methods(
      Codebase codebase, Listener listener, MergedAnnotations annotations, TypeInfo type) {
    return AnnotatedMethod.of(codebase, type, annotations::on)
        .filter(method -> listener.isFoundAbove() || method.isDirect())
        .flatMap(method -> found(codebase, listener, type, method, method.uses()));
  }

  private static Stream<Found> handlers(
      Codebase codebase, Listener listener, MergedAnnotations annotations, TypeInfo type) {
    if (listener.handler().isEmpty()) {
      return Stream.empty();
    }
    List<AnnotationUse> ofClass =
        codebase
            .hierarchy(type.name())
            .map(annotations::on)
            .filter(uses -> !uses.isEmpty())
            .findFirst()
            .orElse(List.of());
    if (ofClass.isEmpty()) {
      return Stream.empty();
    }
    MergedAnnotations handlers = new MergedAnnotations(codebase, listener.handler().get());
    return AnnotatedMethod.of(codebase, type, handlers::on)
        .flatMap(method -> found(codebase, listener, type, method, ofClass));
  }

  private static Stream<Found> found(
      Codebase codebase,
      Listener listener,
      TypeInfo type,
      AnnotatedMethod method,
      List<AnnotationUse> uses) {
    return uses.stream()
        .map(use -> listener.trigger(use, codebase.settings()))
        .map(trigger -> new Found(type, method.runs(), trigger));
  }
}

package dev.amphibian.analyzer.entrypoint.messaging;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FunctionUse;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.FunctionalBean;
import dev.amphibian.analyzer.entrypoint.HandedOver;
import dev.amphibian.analyzer.entrypoint.Trigger.Message;
import dev.amphibian.analyzer.entrypoint.Trigger.Message.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds listeners that implement an interface and are handed to a container in code; what they
 * listen to is said there, so their names are unknown unless an annotation of the class has them.
 */
public final class ListenerInterfaceFinder implements EntryPointFinder {

  private static final String ROCKETMQ = "org.apache.rocketmq.spring.";

  static final List<Contract> CONTRACTS =
      List.of(
          new Contract(
              "com.google.cloud.pubsub.v1.MessageReceiver",
              "receiveMessage",
              "pubsub",
              Channel.TOPIC),
          new Contract("com.rabbitmq.client.Consumer", "handleDelivery", "rabbit", Channel.QUEUE),
          new Contract(
              "io.awspring.cloud.sqs.listener.MessageListener", "onMessage", "sqs", Channel.QUEUE),
          new Contract("jakarta.jms.MessageListener", "onMessage", "jms", Channel.QUEUE),
          new Contract("javax.jms.MessageListener", "onMessage", "jms", Channel.QUEUE),
          new Contract(ROCKETMQ + "core.RocketMQListener", "onMessage", "rocketmq", Channel.TOPIC),
          new Contract(
              ROCKETMQ + "core.RocketMQReplyListener", "onMessage", "rocketmq", Channel.TOPIC),
          new Contract(
              "org.eclipse.paho.client.mqttv3.IMqttMessageListener",
              "messageArrived",
              "mqtt",
              Channel.TOPIC),
          new Contract(
              "org.eclipse.paho.client.mqttv3.MqttCallback",
              "messageArrived",
              "mqtt",
              Channel.TOPIC),
          new Contract(
              "org.springframework.amqp.core.MessageListener",
              "onMessage",
              "rabbit",
              Channel.QUEUE),
          new Contract(
              "org.springframework.data.redis.connection.MessageListener",
              "onMessage",
              "redis",
              Channel.TOPIC),
          new Contract(
              "org.springframework.data.redis.stream.StreamListener",
              "onMessage",
              "redis",
              Channel.STREAM),
          new Contract(
              "org.springframework.jms.listener.SessionAwareMessageListener",
              "onMessage",
              "jms",
              Channel.QUEUE),
          new Contract(
              "org.springframework.kafka.listener.GenericMessageListener",
              "onMessage",
              "kafka",
              Channel.TOPIC),
          new Contract(
              "software.amazon.kinesis.processor.ShardRecordProcessor",
              "processRecords",
              "kinesis",
              Channel.STREAM));

  /** Message-driven beans carry this: the finder of Jakarta EE knows what they listen to. */
  private static final List<String> MESSAGE_DRIVEN =
      List.of("jakarta.ejb.MessageDriven", "javax.ejb.MessageDriven");

  private static final String TOPIC_OF_CLASS = ROCKETMQ + "annotation.RocketMQMessageListener";

  @Override
  public Stream<Found> find(Codebase codebase) {
    return Stream.concat(
            CONTRACTS.stream().flatMap(contract -> objects(codebase, contract)),
            codebase.types().stream()
                .flatMap(type -> type.methods().stream())
                .flatMap(method -> functions(codebase, method)))
        .distinct();
  }

  private static Stream<Found> objects(Codebase codebase, Contract contract) {
    return FunctionalBean.of(codebase, Map.of(contract.type(), contract.method()))
        .filter(bean -> !isMessageDriven(codebase, bean.type()))
        .map(bean -> found(codebase, contract, bean));
  }

  /** Lambdas and method references that a method hands to a container on the spot. */
  private static Stream<Found> functions(Codebase codebase, MethodInfo method) {
    return method.functions().stream()
        .flatMap(
            use ->
                CONTRACTS.stream()
                    .filter(contract -> codebase.isA(use.type(), contract.type()))
                    .map(contract -> function(codebase, method, use, contract)));
  }

  private static Found function(
      Codebase codebase, MethodInfo method, FunctionUse use, Contract contract) {
    return HandedOver.found(
        codebase,
        method,
        new Operand.Function(use.body()),
        contract.method(),
        new Message(contract.channel(), contract.system(), List.of()));
  }

  private static boolean isMessageDriven(Codebase codebase, TypeInfo type) {
    return MESSAGE_DRIVEN.stream().anyMatch(name -> codebase.hasAnnotation(type, name))
        || codebase.configuration().enterpriseBeans().stream()
            .anyMatch(
                bean -> bean.isMessageDriven() && bean.type().equals(Optional.of(type.name())));
  }

  private static Found found(Codebase codebase, Contract contract, FunctionalBean bean) {
    Names names = new Names(codebase.settings());
    List<AnnotationUse> ofClass = bean.type().annotation(TOPIC_OF_CLASS).stream().toList();
    List<String> topics =
        ofClass.stream().flatMap(use -> names.of(use, List.of("topic")).stream()).toList();
    Message trigger = new Message(contract.channel(), contract.system(), topics);
    return new Found(bean.type(), bean.runs(), trigger);
  }

  /**
   * An interface that a library calls with a message.
   *
   * @param type its name
   * @param method the method that is called
   * @param system the product in one word
   * @param channel what its messages come through
   */
  record Contract(String type, String method, String system, Channel channel) {}
}

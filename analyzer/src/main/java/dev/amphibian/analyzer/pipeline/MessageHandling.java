package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The application's converters, interceptors and error handlers around methods that take messages,
 * each by the brokers for which its library is. An error handler runs only if something is thrown.
 */
final class MessageHandling implements StepSource {

  private static final String ANY = "";

  private record Contract(String type, String system, Confidence confidence) {}

  private static final List<Contract> CONTRACTS =
      List.of(
          new Contract(
              "org.springframework.messaging.converter.MessageConverter", ANY, Confidence.LIKELY),
          new Contract(
              "org.springframework.messaging.support.ChannelInterceptor", ANY, Confidence.LIKELY),
          new Contract("org.springframework.util.ErrorHandler", ANY, Confidence.POSSIBLE),
          new Contract(
              "org.springframework.jms.support.converter.MessageConverter",
              "jms",
              Confidence.LIKELY),
          new Contract(
              "org.springframework.amqp.support.converter.MessageConverter",
              "rabbit",
              Confidence.LIKELY),
          new Contract(
              "org.springframework.amqp.rabbit.listener.api.RabbitListenerErrorHandler",
              "rabbit",
              Confidence.POSSIBLE),
          new Contract(
              "org.springframework.kafka.support.converter.RecordMessageConverter",
              "kafka",
              Confidence.LIKELY),
          new Contract(
              "org.springframework.kafka.listener.RecordInterceptor", "kafka", Confidence.LIKELY),
          new Contract(
              "org.springframework.kafka.listener.adapter.RecordFilterStrategy",
              "kafka",
              Confidence.LIKELY),
          new Contract(
              "org.apache.kafka.common.serialization.Deserializer", "kafka", Confidence.POSSIBLE),
          new Contract(
              "org.springframework.kafka.listener.KafkaListenerErrorHandler",
              "kafka",
              Confidence.POSSIBLE),
          new Contract(
              "org.springframework.kafka.listener.CommonErrorHandler",
              "kafka",
              Confidence.POSSIBLE));

  private final Map<Contract, List<Participant>> participants = new LinkedHashMap<>();

  MessageHandling(Participants all) {
    for (Contract contract : CONTRACTS) {
      participants.put(contract, all.made(contract.type()));
    }
  }

  @Override
  public Stream<Step> around(EntryPoint point) {
    return point.trigger() instanceof Trigger.Message message
        ? participants.entrySet().stream()
            .filter(each -> message.system().startsWith(each.getKey().system()))
            .flatMap(
                each ->
                    each.getValue().stream().flatMap(one -> one.steps(each.getKey().confidence())))
        : Stream.of();
  }
}

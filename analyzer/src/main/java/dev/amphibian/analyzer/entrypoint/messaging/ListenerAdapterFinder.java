package dev.amphibian.analyzer.entrypoint.messaging;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.HandedOver;
import dev.amphibian.analyzer.entrypoint.Trigger.Message;
import dev.amphibian.analyzer.entrypoint.Trigger.Message.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the methods that Spring's {@code MessageListenerAdapter} calls by their name. The queues
 * are a matter of the container that the adapter is put into, and unknown here.
 */
public final class ListenerAdapterFinder implements EntryPointFinder {

  private static final String ADAPTER = ".MessageListenerAdapter";
  private static final Map<String, Message> ADAPTERS =
      Map.of(
          "org.springframework.amqp.rabbit.listener.adapter" + ADAPTER,
          new Message(Channel.QUEUE, "rabbit", List.of()),
          "org.springframework.data.redis.listener.adapter" + ADAPTER,
          new Message(Channel.TOPIC, "redis", List.of()),
          "org.springframework.jms.listener.adapter" + ADAPTER,
          new Message(Channel.QUEUE, "jms", List.of()));

  /** What all adapters call unless they are given another name. */
  private static final String BY_DEFAULT = "handleMessage";

  @Override
  public Stream<Found> find(Codebase codebase) {
    return codebase.types().stream()
        .flatMap(type -> type.methods().stream())
        .flatMap(method -> method.calls().stream().flatMap(c -> found(codebase, method, c)))
        .distinct();
  }

  private static Stream<Found> found(Codebase codebase, MethodInfo method, Call call) {
    Message trigger = ADAPTERS.get(call.target().owner());
    if (trigger == null || !call.target().name().equals("<init>")) {
      return Stream.empty();
    }
    String name = call.text(1).orElse(BY_DEFAULT);
    return delegate(codebase, method, call.argument(0)).stream()
        .flatMap(type -> concrete(codebase, type))
        .flatMap(
            type ->
                codebase
                    .hierarchy(type.name())
                    .flatMap(above -> above.methods().stream())
                    .filter(m -> m.id().name().equals(name))
                    .filter(m -> !m.isAbstract() && !m.isSynthetic())
                    .map(handler -> new Found(type, handler, trigger)));
  }

  private static Stream<TypeInfo> concrete(Codebase codebase, String type) {
    return Stream.concat(codebase.type(type).stream(), codebase.subtypes(type).stream())
        .filter(TypeInfo::isConcrete);
  }

  private static Optional<String> delegate(Codebase codebase, MethodInfo method, Operand operand) {
    return operand instanceof Operand.This
        ? Optional.of(method.id().owner())
        : HandedOver.type(codebase, method, operand);
  }
}

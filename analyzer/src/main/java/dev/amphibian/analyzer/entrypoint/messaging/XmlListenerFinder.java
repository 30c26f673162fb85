package dev.amphibian.analyzer.entrypoint.messaging;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.WiringElement;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.NamedBeans;
import dev.amphibian.analyzer.entrypoint.Trigger.Message;
import dev.amphibian.analyzer.entrypoint.Trigger.Message.Channel;
import dev.amphibian.analyzer.entrypoint.WiredBean;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the methods that listener containers in XML files call: {@code <jms:listener>}, {@code
 * <rabbit:listener>} and {@code <redis:listener>} with a {@code method}. Without one the bean is a
 * listener by its interface, which another finder knows.
 */
public final class XmlListenerFinder implements EntryPointFinder {

  private static final String CONTAINER = "listener-container";
  private static final Map<String, Channel> CHANNELS =
      Map.of("jms", Channel.QUEUE, "rabbit", Channel.QUEUE, "redis", Channel.TOPIC);
  private static final List<String> NAMES =
      List.of("destination", "queue-names", "queues", "topic");

  @Override
  public Stream<Found> find(Codebase codebase) {
    return listeners(codebase)
        .flatMap(
            listener ->
                listener.bean().method().stream()
                    .flatMap(method -> listener.bean().found(listener.trigger(), method)))
        .distinct();
  }

  @Override
  public Stream<NotRead> notRead(Codebase codebase) {
    return listeners(codebase).flatMap(listener -> listener.bean().notRead().stream());
  }

  private record Listener(WiredBean bean, Message trigger) {}

  private static Stream<Listener> listeners(Codebase codebase) {
    NamedBeans beans = new NamedBeans(codebase);
    return codebase.configuration().springBeanFiles().stream()
        .flatMap(file -> file.elements().stream())
        .filter(element -> element.name().equals(CONTAINER) && system(element).isPresent())
        .flatMap(
            container ->
                container
                    .all("listener")
                    .flatMap(each -> listener(codebase, beans, container, each).stream()));
  }

  private static Optional<Listener> listener(
      Codebase codebase, NamedBeans beans, WiringElement container, WiringElement element) {
    String system = system(container).orElse("");
    boolean isTopic =
        container.attribute("destination-type").filter(t -> t.endsWith("opic")).isPresent();
    Channel channel = isTopic ? Channel.TOPIC : CHANNELS.getOrDefault(system, Channel.QUEUE);
    List<String> names =
        NAMES.stream()
            .flatMap(key -> element.attribute(key).stream())
            .map(codebase.settings()::resolve)
            .flatMap(text -> Stream.of(text.split("[,\\s]+")))
            .toList();
    return WiredBean.of(codebase, beans, element, "ref")
        .map(bean -> new Listener(bean, new Message(channel, system, names)));
  }

  /** The end of the notation, since Redis's is that of Spring Data. */
  private static Optional<String> system(WiringElement container) {
    String notation = container.notation();
    String last = notation.substring(notation.lastIndexOf('/') + 1);
    return Optional.of(last).filter(CHANNELS::containsKey);
  }
}

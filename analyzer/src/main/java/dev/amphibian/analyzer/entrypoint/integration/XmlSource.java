package dev.amphibian.analyzer.entrypoint.integration;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.WiringElement;
import dev.amphibian.analyzer.entrypoint.PollerTimes;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.Trigger.Message;
import dev.amphibian.analyzer.entrypoint.Trigger.Message.Channel;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import dev.amphibian.analyzer.entrypoint.WiringElements;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An element of Spring Integration's XML that brings messages in from elsewhere.
 *
 * @param element such as {@code <int-jms:message-driven-channel-adapter>}
 * @param system the product in one word, the end of the element's notation
 */
record XmlSource(Codebase codebase, WiringElement element, String system) {

  static final String NOTATION = "integration";
  private static final String ITSELF = "spring-integration";

  private static final Map<String, Channel> CHANNELS =
      Map.of(
          "amqp", Channel.QUEUE,
          "jms", Channel.QUEUE,
          "kafka", Channel.TOPIC,
          "mqtt", Channel.TOPIC,
          "redis", Channel.QUEUE);
  private static final Map<String, String> PRODUCTS = Map.of("amqp", "rabbit", "", ITSELF);
  private static final Set<String> WEB = Set.of("http", "webflux");
  private static final List<String> NAMES =
      List.of(
          "destination-name",
          "destination",
          "request-destination-name",
          "request-destination",
          "queue-names",
          "queue",
          "topics",
          "topic");

  /** All of them. */
  static Stream<XmlSource> all(Codebase codebase) {
    return WiringElements.of(codebase, NOTATION)
        .filter(element -> isInbound(element.name()))
        .map(element -> new XmlSource(codebase, element, part(element)));
  }

  private static boolean isInbound(String name) {
    return name.contains("inbound")
        || name.contains("message-driven")
        || name.equals("imap-idle-channel-adapter")
        || name.equals("notification-listening-channel-adapter")
        || name.equals("stdin-channel-adapter");
  }

  /** Of one notation are two products, TCP and UDP, which begin the elements' names. */
  private static String part(WiringElement element) {
    if (element.notation().equals(NOTATION)) {
      return "";
    }
    String part = element.notation().substring(NOTATION.length() + 1);
    return part.equals("ip") ? element.name().substring(0, element.name().indexOf('-')) : part;
  }

  /** The channel that it sends to. */
  Optional<String> channel() {
    return Stream.of("channel", "request-channel", "id")
        .flatMap(key -> element.attribute(key).stream())
        .findFirst();
  }

  Trigger trigger() {
    String product = PRODUCTS.getOrDefault(system, system);
    if (WEB.contains(system)) {
      return new Trigger.Http(ITSELF, verbs(), paths());
    }
    if (system.equals("ws")) {
      return new Trigger.Direct("soap", List.of());
    }
    Channel channel = CHANNELS.get(system);
    if (channel != null) {
      return new Message(isTopic() ? Channel.TOPIC : channel, product, names());
    }
    return poller()
        .<Trigger>map(
            poller ->
                PollerTimes.of(codebase, poller, product)
                    .orElseGet(() -> Schedule.unknown(product)))
        .orElseGet(() -> new Message(Channel.STREAM, product, List.of()));
  }

  private boolean isTopic() {
    return element.attribute("pub-sub-domain").filter("true"::equals).isPresent();
  }

  private Set<String> verbs() {
    return element.attribute("supported-methods").stream()
        .flatMap(text -> Stream.of(text.split("[,\\s]+")))
        .map(verb -> verb.toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Before the third version the element's name was its path. */
  private List<String> paths() {
    return Stream.of("path", "name")
        .flatMap(key -> element.attribute(key).stream())
        .map(codebase.settings()::resolve)
        .findFirst()
        .map(text -> List.of(text.split("\\s*,\\s*")))
        .orElse(List.of());
  }

  private List<String> names() {
    return NAMES.stream()
        .flatMap(key -> element.attribute(key).stream())
        .findFirst()
        .map(codebase.settings()::resolve)
        .map(text -> List.of(text.split("\\s*,\\s*")))
        .orElse(List.of());
  }

  /** Its own, the one that it refers to, or the file's default for what must be polled. */
  private Optional<WiringElement> poller() {
    Optional<WiringElement> own = element.all("poller").findFirst();
    Optional<String> reference =
        own.flatMap(poller -> poller.attribute("ref")).or(() -> element.attribute("poller"));
    if (reference.isPresent()) {
      return pollers().filter(poller -> poller.attribute("id").equals(reference)).findFirst();
    }
    boolean isPolled = element.name().equals("inbound-channel-adapter");
    return own.or(
        () ->
            isPolled
                ? pollers()
                    .filter(
                        poller -> poller.attribute("default").filter("true"::equals).isPresent())
                    .findFirst()
                    .or(() -> Optional.of(element))
                : Optional.empty());
  }

  private Stream<WiringElement> pollers() {
    return WiringElements.of(codebase, NOTATION).filter(each -> each.name().equals("poller"));
  }
}

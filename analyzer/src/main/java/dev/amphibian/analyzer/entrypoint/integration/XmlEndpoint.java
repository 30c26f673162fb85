package dev.amphibian.analyzer.entrypoint.integration;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.SpringBeanFile;
import dev.amphibian.analyzer.codebase.WiringElement;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.NamedBeans;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.WiredBean;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An element of Spring Integration's XML that takes messages from a channel.
 *
 * @param input the channel; of an element in a chain that of the chain
 * @param outputs the channels that it sends to, as far as they are written down
 * @param bean the bean that it calls, if it calls one
 */
record XmlEndpoint(
    WiringElement element, String input, List<String> outputs, Optional<WiredBean> bean) {

  private static final Set<String> CALLING =
      Set.of(
          "aggregator",
          "filter",
          "outbound-channel-adapter",
          "resequencer",
          "router",
          "service-activator",
          "splitter",
          "transformer");
  private static final String CHAIN = "chain";

  static List<XmlEndpoint> all(Codebase codebase) {
    NamedBeans beans = new NamedBeans(codebase);
    return codebase.configuration().springBeanFiles().stream()
        .map(SpringBeanFile::elements)
        .flatMap(List::stream)
        .filter(element -> element.notation().startsWith(XmlSource.NOTATION))
        .flatMap(element -> of(codebase, beans, element))
        .toList();
  }

  private static Stream<XmlEndpoint> of(
      Codebase codebase, NamedBeans beans, WiringElement element) {
    Optional<String> input =
        Stream.of("input-channel", "channel")
            .flatMap(key -> element.attribute(key).stream())
            .findFirst()
            .or(() -> ownChannel(element));
    if (input.isEmpty()) {
      return Stream.empty();
    }
    Stream<WiringElement> parts =
        element.name().equals(CHAIN)
            ? Stream.concat(Stream.of(element), chained(element))
            : Stream.of(element);
    return parts.map(
        part -> new XmlEndpoint(part, input.get(), outputs(element), bean(codebase, beans, part)));
  }

  /** An adapter without channel makes one of its own name. */
  private static Optional<String> ownChannel(WiringElement element) {
    return element.name().equals("outbound-channel-adapter")
        ? element.attribute("id")
        : Optional.empty();
  }

  private static Stream<WiringElement> chained(WiringElement chain) {
    return chain.children().stream()
        .flatMap(part -> part.name().equals(CHAIN) ? chained(part) : Stream.of(part));
  }

  private static List<String> outputs(WiringElement element) {
    return element
        .descendants()
        .flatMap(
            each ->
                Stream.of(
                        "output-channel",
                        "default-output-channel",
                        "discard-channel",
                        "reply-channel")
                    .flatMap(key -> each.attribute(key).stream()))
        .toList();
  }

  private static Optional<WiredBean> bean(Codebase codebase, NamedBeans beans, WiringElement part) {
    return CALLING.contains(part.name()) && part.notation().equals(XmlSource.NOTATION)
        ? WiredBean.of(codebase, beans, part, "ref")
        : Optional.empty();
  }

  /** What it runs of the application. */
  Stream<Found> found(Trigger trigger) {
    return bean.stream().flatMap(called -> found(called, trigger));
  }

  /**
   * Without a name: the method that the matching annotation marks, else all that could be meant.
   */
  static Stream<Found> found(WiredBean called, Trigger trigger) {
    if (called.method().isPresent()) {
      return called.found(trigger, called.method().get());
    }
    List<Found> marked =
        called
            .foundAll(trigger)
            .filter(
                found ->
                    found.method().annotations().stream()
                        .anyMatch(use -> use.type().startsWith(ChannelEndpointFinder.INTEGRATION)))
            .toList();
    return marked.isEmpty() ? called.foundAll(trigger) : marked.stream();
  }
}

package dev.amphibian.analyzer.entrypoint.integration;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.NamedBeans;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.Trigger.Message;
import dev.amphibian.analyzer.entrypoint.Trigger.Message.Channel;
import dev.amphibian.analyzer.entrypoint.WiredBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the methods that Spring Integration's XML files connect: each by the adapter whose messages
 * reach it first, else by its channel. Who sends to a channel in code isn't followed.
 */
public final class XmlFlowFinder implements EntryPointFinder {

  @Override
  public Stream<Found> find(Codebase codebase) {
    List<XmlEndpoint> endpoints = XmlEndpoint.all(codebase);
    Map<String, Trigger> triggers = new HashMap<>();
    XmlSource.all(codebase)
        .forEach(
            source ->
                reached(source, endpoints)
                    .forEach(channel -> triggers.putIfAbsent(channel, source.trigger())));
    Stream<Found> listening =
        endpoints.stream()
            .flatMap(
                endpoint ->
                    endpoint.found(
                        triggers.getOrDefault(endpoint.input(), byChannel(endpoint.input()))));
    return Stream.concat(polled(codebase), listening).distinct();
  }

  private static Trigger byChannel(String channel) {
    return new Message(Channel.QUEUE, "spring-integration", List.of(channel));
  }

  /** The channels to which an adapter's messages get before a method of the application. */
  private static Set<String> reached(XmlSource source, List<XmlEndpoint> endpoints) {
    Deque<String> open = new ArrayDeque<>(source.channel().stream().toList());
    Set<String> channels = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      String channel = open.poll();
      if (channels.add(channel)) {
        List<XmlEndpoint> here =
            endpoints.stream().filter(endpoint -> endpoint.input().equals(channel)).toList();
        if (here.stream().noneMatch(XmlFlowFinder::isOfApplication)) {
          here.forEach(endpoint -> open.addAll(endpoint.outputs()));
        }
      }
    }
    return channels;
  }

  private static boolean isOfApplication(XmlEndpoint endpoint) {
    return endpoint.bean().flatMap(WiredBean::type).isPresent();
  }

  /** Methods that an adapter asks for messages by the clock. */
  private static Stream<Found> polled(Codebase codebase) {
    return pollers(codebase)
        .flatMap(
            source -> {
              WiredBean bean = source.getKey();
              return bean.method().stream()
                  .flatMap(method -> bean.found(source.getValue().trigger(), method));
            });
  }

  private static Stream<Map.Entry<WiredBean, XmlSource>> pollers(Codebase codebase) {
    NamedBeans beans = new NamedBeans(codebase);
    return XmlSource.all(codebase)
        .filter(source -> source.element().notation().equals(XmlSource.NOTATION))
        .flatMap(
            source ->
                WiredBean.of(codebase, beans, source.element(), "ref").stream()
                    .map(bean -> Map.entry(bean, source)));
  }

  @Override
  public Stream<NotRead> notRead(Codebase codebase) {
    List<XmlEndpoint> endpoints = XmlEndpoint.all(codebase);
    Set<String> taken = taken(codebase, endpoints);
    List<Map.Entry<WiredBean, XmlSource>> pollers = pollers(codebase).toList();
    Stream<NotRead> leadingNowhere =
        XmlSource.all(codebase)
            .filter(source -> pollers.stream().noneMatch(p -> p.getValue().equals(source)))
            .filter(source -> reached(source, endpoints).stream().noneMatch(taken::contains))
            .map(XmlFlowFinder::notRead);
    return Stream.of(
            leadingNowhere,
            endpoints.stream()
                .flatMap(endpoint -> endpoint.bean().stream())
                .flatMap(bean -> bean.notRead().stream()),
            pollers.stream().flatMap(source -> source.getKey().notRead().stream()))
        .flatMap(each -> each)
        .distinct();
  }

  /** The channels from which a method of the application is known to take messages. */
  private static Set<String> taken(Codebase codebase, List<XmlEndpoint> endpoints) {
    Set<String> taken =
        endpoints.stream()
            .filter(XmlFlowFinder::isOfApplication)
            .map(XmlEndpoint::input)
            .collect(Collectors.toSet());
    new ChannelEndpointFinder()
        .find(codebase)
        .map(Found::trigger)
        .filter(Message.class::isInstance)
        .forEach(trigger -> taken.addAll(((Message) trigger).names()));
    return taken;
  }

  private static NotRead notRead(XmlSource source) {
    return new NotRead(
        source.element().place(),
        "What <"
            + source.element().name()
            + "> leads to in the application can't be told; it has no entry point",
        "put @AsFunction on the method that gets its messages");
  }
}

package dev.amphibian.analyzer.entrypoint.integration;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Settings;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.AnnotatedMethod;
import dev.amphibian.analyzer.entrypoint.Durations;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.MergedAnnotations;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.Trigger.Message;
import dev.amphibian.analyzer.entrypoint.Trigger.Message.Channel;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule.Spacing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds methods that Spring Integration connects to channels, by {@code @ServiceActivator} and its
 * like, and by Spring Cloud Stream's former {@code @StreamListener}. Who sends to a channel within
 * the application isn't followed, so each of them counts as a way in.
 */
public final class ChannelEndpointFinder implements EntryPointFinder {

  static final String INTEGRATION = "org.springframework.integration.annotation.";
  private static final String STREAM = "org.springframework.cloud.stream.annotation.";
  private static final List<String> ENDPOINTS =
      List.of("Aggregator", "Filter", "Router", "ServiceActivator", "Splitter", "Transformer");

  @Override
  public Stream<Found> find(Codebase codebase) {
    return Stream.of(
            ENDPOINTS.stream().flatMap(name -> endpoints(codebase, INTEGRATION + name)),
            with(codebase, INTEGRATION + "InboundChannelAdapter", false),
            with(codebase, STREAM + "StreamListener", true))
        .flatMap(found -> found);
  }

  private static Stream<Found> endpoints(Codebase codebase, String annotation) {
    return with(codebase, annotation, true);
  }

  private static Stream<Found> with(Codebase codebase, String annotation, boolean listens) {
    MergedAnnotations annotations = new MergedAnnotations(codebase, annotation);
    Settings settings = codebase.settings();
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .flatMap(
            type ->
                AnnotatedMethod.of(codebase, type, annotations::on)
                    .flatMap(
                        method ->
                            method.uses().stream()
                                .flatMap(
                                    use ->
                                        (listens
                                                ? listening(settings, method, use)
                                                : polled(settings, use))
                                            .stream())
                                .map(trigger -> new Found(type, method.runs(), trigger))));
  }

  /** Without a channel the annotation only names a method for configuration elsewhere. */
  private static Optional<Trigger> listening(
      Settings settings, AnnotatedMethod method, AnnotationUse use) {
    Bindings bindings = new Bindings(settings);
    boolean isStream = use.type().startsWith(STREAM);
    return Stream.concat(
            Stream.of("inputChannel", "value", "target").flatMap(key -> use.texts(key).stream()),
            method.declared().parameters().stream()
                .flatMap(parameter -> parameter.annotation(STREAM + "Input").stream())
                .flatMap(input -> input.texts("value").stream()))
        .filter(channel -> !channel.isEmpty())
        .map(settings::resolve)
        .findFirst()
        .map(channel -> message(bindings, channel, isStream));
  }

  private static Trigger message(Bindings bindings, String channel, boolean isStream) {
    String destination = bindings.destination(channel);
    return isStream || !destination.equals(channel)
        ? new Message(Channel.TOPIC, Bindings.SYSTEM, List.of(destination))
        : new Message(Channel.QUEUE, "spring-integration", List.of(channel));
  }

  private static Optional<Trigger> polled(Settings settings, AnnotationUse use) {
    Optional<AnnotationUse> poller = use.nested("poller").stream().findFirst();
    Optional<String> cron = poller.flatMap(p -> p.text("cron")).map(settings::resolve);
    if (cron.isPresent()) {
      return Optional.of(Schedule.byCron("spring-integration", cron.get(), Optional.empty()));
    }
    return Optional.of(
        every(settings, poller, "fixedRate", Spacing.RATE)
            .or(() -> every(settings, poller, "fixedDelay", Spacing.DELAY))
            .orElseGet(() -> Schedule.unknown("spring-integration")));
  }

  private static Optional<Trigger> every(
      Settings settings, Optional<AnnotationUse> poller, String key, Spacing spacing) {
    return poller
        .flatMap(p -> p.text(key))
        .map(settings::resolve)
        .map(text -> Durations.millis(text, TimeUnit.MILLISECONDS))
        .map(millis -> Schedule.every("spring-integration", millis, spacing));
  }
}

package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the methods of controllers that take STOMP messages over WebSocket, or RSocket requests.
 */
public final class SpringMessagingFinder implements EntryPointFinder {

  private static final Set<String> MAPPINGS =
      Set.of(
          "org.springframework.messaging.handler.annotation.MessageMapping",
          "org.springframework.messaging.rsocket.annotation.ConnectMapping",
          "org.springframework.messaging.rsocket.service.RSocketExchange",
          "org.springframework.messaging.simp.annotation.SubscribeMapping");
  private static final String STOMP_CONFIGURATION =
      "org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer";
  private static final String STOMP_SWITCH =
      "org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker";
  private static final String BROKER_REGISTRY =
      "org.springframework.messaging.simp.config.MessageBrokerRegistry";
  private static final String RSOCKET = "io.rsocket.RSocket";

  @Override
  public Stream<Found> find(Codebase codebase) {
    Protocol protocol =
        isStomp(codebase)
            ? new Protocol("stomp", "/", applicationPrefixes(codebase))
            : new Protocol("rsocket", ".", List.of());
    MergedAnnotations annotations = new MergedAnnotations(codebase);
    return new Controllers(codebase)
        .all()
        .flatMap(type -> BeanMethod.of(codebase, type).stream())
        .flatMap(
            method ->
                method.annotation(annotations, MAPPINGS).stream()
                    .map(
                        use ->
                            new Found(
                                method.type(),
                                method.running(),
                                protocol.trigger(
                                    ofType(codebase, annotations, method),
                                    destinations(codebase, use)))));
  }

  private static boolean isStomp(Codebase codebase) {
    return !codebase.subtypes(STOMP_CONFIGURATION).isEmpty()
        || codebase.types().stream().anyMatch(type -> codebase.hasAnnotation(type, STOMP_SWITCH))
        || codebase.libraries().find(RSOCKET).isEmpty();
  }

  private static List<String> applicationPrefixes(Codebase codebase) {
    return Registration.of(
            codebase, Set.of(BROKER_REGISTRY), Set.of("setApplicationDestinationPrefixes"))
        .flatMap(registration -> registration.texts(0).stream())
        .toList();
  }

  private static List<String> ofType(
      Codebase codebase, MergedAnnotations annotations, BeanMethod method) {
    return BeanMethod.hierarchy(codebase, method.type()).stream()
        .flatMap(type -> annotations.find(type.annotations(), MAPPINGS).stream())
        .findFirst()
        .map(use -> destinations(codebase, use))
        .orElse(List.of());
  }

  private static List<String> destinations(Codebase codebase, AnnotationUse use) {
    return use.texts("value").stream().map(codebase.settings()::resolve).toList();
  }

  /**
   * How destinations are put together.
   *
   * @param prefixes what stands before each, empty for nothing
   */
  private record Protocol(String system, String separator, List<String> prefixes) {

    Trigger trigger(List<String> ofType, List<String> ofMethod) {
      return new Trigger.Message(
          Trigger.Message.Channel.STREAM, system, combined(prefixes, combined(ofType, ofMethod)));
    }

    private List<String> combined(List<String> outer, List<String> inner) {
      List<String> all = new ArrayList<>();
      for (String first : outer.isEmpty() ? List.of("") : outer) {
        for (String second : inner.isEmpty() ? List.of("") : inner) {
          joined(first, second).ifPresent(all::add);
        }
      }
      return all;
    }

    /** Only STOMP's destinations begin with the separator. */
    private Optional<String> joined(String first, String second) {
      String both =
          separator.equals("/") ? PathPatterns.joined(first, second) : dotted(first, second);
      return Optional.of(both).filter(text -> !text.isEmpty());
    }

    private String dotted(String first, String second) {
      return first.isEmpty() || second.isEmpty() ? first + second : first + separator + second;
    }
  }
}

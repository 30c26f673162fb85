package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.HandedOver;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what Spring calls for messages on a WebSocket without a protocol of its own. */
public final class WebSocketHandlerFinder implements EntryPointFinder {

  private static final String SERVLET = "org.springframework.web.socket.WebSocketHandler";
  private static final String REACTIVE = "org.springframework.web.reactive.socket.WebSocketHandler";
  private static final String REGISTRY =
      "org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry";

  /** What is called for a message; where a class has none of its own, for the connection. */
  private static final Set<String> MESSAGE =
      Set.of(
          "handle",
          "handleMessage",
          "handleTextMessage",
          "handleBinaryMessage",
          "handlePongMessage");

  private static final Set<String> CONNECTION = Set.of("afterConnectionEstablished");

  @Override
  public Stream<Found> find(Codebase codebase) {
    List<Registration> registrations =
        Registration.of(codebase, Set.of(REGISTRY), Set.of("addHandler")).toList();
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .filter(type -> codebase.isA(type.name(), SERVLET) || codebase.isA(type.name(), REACTIVE))
        .flatMap(type -> found(codebase, type, paths(codebase, registrations, type)));
  }

  private static Stream<Found> found(Codebase codebase, TypeInfo type, List<String> paths) {
    Trigger trigger = new Trigger.Message(Trigger.Message.Channel.STREAM, "websocket", paths);
    List<MethodInfo> own = methods(codebase, type, MESSAGE);
    return (own.isEmpty() ? methods(codebase, type, CONNECTION) : own)
        .stream().map(method -> new Found(type, method, trigger));
  }

  /** The application's own methods of these names. */
  private static List<MethodInfo> methods(Codebase codebase, TypeInfo type, Set<String> names) {
    return BeanMethod.of(codebase, type).stream()
        .map(BeanMethod::running)
        .filter(method -> names.contains(method.id().name()) && !method.isAbstract())
        .filter(method -> codebase.type(method.id().owner()).isPresent())
        .toList();
  }

  private static List<String> paths(
      Codebase codebase, List<Registration> registrations, TypeInfo type) {
    return registrations.stream()
        .filter(registration -> isFor(codebase, registration, type))
        .flatMap(registration -> registration.texts(1).stream())
        .distinct()
        .toList();
  }

  private static boolean isFor(Codebase codebase, Registration registration, TypeInfo type) {
    return handler(codebase, registration)
        .filter(name -> codebase.isA(type.name(), name))
        .isPresent();
  }

  private static Optional<String> handler(Codebase codebase, Registration registration) {
    return HandedOver.type(codebase, registration.method(), registration.call().argument(0));
  }
}

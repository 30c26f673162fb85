package dev.amphibian.analyzer.entrypoint.jakarta;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.AnnotatedMethod;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.Trigger.Message.Channel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what is called when a WebSocket opens, brings a message, fails or closes: methods of
 * classes under {@code @ServerEndpoint} or Quarkus's {@code @WebSocket}, and endpoint classes that
 * code registers.
 */
public final class WebSocketFinder implements EntryPointFinder {

  private static final String QUARKUS = "io.quarkus.websockets.next.";
  private static final Set<String> ANNOTATIONS =
      Stream.of(
              new JakartaType("websocket.OnOpen").names(),
              new JakartaType("websocket.OnMessage").names(),
              new JakartaType("websocket.OnClose").names(),
              new JakartaType("websocket.OnError").names(),
              List.of(
                  QUARKUS + "OnOpen",
                  QUARKUS + "OnTextMessage",
                  QUARKUS + "OnBinaryMessage",
                  QUARKUS + "OnPongMessage",
                  QUARKUS + "OnClose",
                  QUARKUS + "OnError"))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());
  private static final JakartaType SERVER_ENDPOINT =
      new JakartaType("websocket.server.ServerEndpoint");
  private static final JakartaType ENDPOINT = new JakartaType("websocket.Endpoint");
  private static final JakartaType HANDLER = new JakartaType("websocket.MessageHandler");
  private static final JakartaType CONFIGURATION =
      new JakartaType("websocket.server.ServerEndpointConfig$Builder");
  private static final JakartaType CONTAINER = new JakartaType("websocket.server.ServerContainer");

  @Override
  public Stream<Found> find(Codebase codebase) {
    Stream<Found> annotated =
        codebase.types().stream()
            .filter(TypeInfo::isConcrete)
            .flatMap(type -> path(type).stream().flatMap(path -> annotated(codebase, type, path)));
    return Stream.concat(annotated, registered(codebase));
  }

  private static Optional<String> path(TypeInfo type) {
    return SERVER_ENDPOINT
        .on(type)
        .flatMap(use -> use.text("value"))
        .or(() -> type.annotation(QUARKUS + "WebSocket").flatMap(use -> use.text("path")));
  }

  private static Stream<Found> annotated(Codebase codebase, TypeInfo type, String path) {
    return AnnotatedMethod.of(codebase, type, WebSocketFinder::annotations)
        .map(method -> new Found(type, method.runs(), trigger(List.of(path))));
  }

  private static List<AnnotationUse> annotations(MethodInfo method) {
    return method.annotations().stream().filter(use -> ANNOTATIONS.contains(use.type())).toList();
  }

  private static Trigger trigger(List<String> paths) {
    return new Trigger.Message(Channel.STREAM, "websocket", paths);
  }

  /** Endpoint classes that code makes a server's; others are clients. */
  private static Stream<Found> registered(Codebase codebase) {
    List<TypeInfo> endpoints = ENDPOINT.concreteBelow(codebase).toList();
    if (endpoints.isEmpty()) {
      return Stream.empty();
    }
    Set<String> mentioned =
        codebase.types().stream()
            .filter(WebSocketFinder::registers)
            .flatMap(type -> codebase.libraries().references(type).stream())
            .collect(Collectors.toSet());
    Stream<Found> lifecycle =
        endpoints.stream()
            .filter(type -> mentioned.contains(type.name()))
            .flatMap(
                type ->
                    RunningMethods.named(codebase, type, "onOpen", "onClose", "onError")
                        .map(method -> new Found(type, method, trigger(List.of()))));
    return Stream.concat(lifecycle, handlers(codebase));
  }

  /** Those written as lambdas belong to the method around them. */
  private static Stream<Found> handlers(Codebase codebase) {
    return HANDLER
        .concreteBelow(codebase)
        .flatMap(
            type ->
                RunningMethods.named(codebase, type, "onMessage")
                    .map(method -> new Found(type, method, trigger(List.of()))));
  }

  private static boolean registers(TypeInfo type) {
    return type.methods().stream()
        .flatMap(method -> method.calls().stream())
        .map(call -> call.target().owner())
        .anyMatch(owner -> CONFIGURATION.is(owner) || CONTAINER.is(owner));
  }
}

package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Interfaces of the application that a framework implements by asking another service. */
final class RemoteClients {

  /** Which attributes name the service, the most telling first. */
  private static final Map<String, List<String>> CLIENTS =
      Map.of(
          "org.springframework.cloud.openfeign.FeignClient",
          List.of("url", "name", "value", "serviceId"),
          "org.springframework.cloud.netflix.feign.FeignClient",
          List.of("url", "name", "value", "serviceId"),
          "org.springframework.web.service.annotation.HttpExchange",
          List.of("url", "value"),
          "org.eclipse.microprofile.rest.client.inject.RegisterRestClient",
          List.of("baseUri", "configKey"));

  /** Attributes in which annotations on methods give the path. */
  private static final List<String> PATHS = List.of("path", "url", "value");

  private static final List<String> MAPPINGS =
      List.of(
          "org.springframework.web.bind.annotation.",
          "org.springframework.web.service.annotation.",
          "jakarta.ws.rs.Path",
          "javax.ws.rs.Path");

  private final Codebase codebase;

  RemoteClients(Codebase codebase) {
    this.codebase = codebase;
  }

  /** The address that a call goes to, if its type is such an interface; empty text if unknown. */
  Optional<String> address(MethodId called) {
    Optional<TypeInfo> type = codebase.type(called.owner());
    return type.flatMap(this::client)
        .map(use -> base(use) + path(use) + path(type.get(), called))
        .map(codebase.settings()::resolve);
  }

  private Optional<AnnotationUse> client(TypeInfo type) {
    Optional<AnnotationUse> onType =
        type.annotations().stream().filter(use -> CLIENTS.containsKey(use.type())).findFirst();
    boolean hasExchanges =
        type.methods().stream()
            .flatMap(method -> method.annotations().stream())
            .anyMatch(use -> use.type().startsWith("org.springframework.web.service.annotation."));
    return onType.or(
        () ->
            hasExchanges
                ? Optional.of(
                    new AnnotationUse(
                        "org.springframework.web.service.annotation.HttpExchange", Map.of()))
                : Optional.empty());
  }

  private static String base(AnnotationUse use) {
    return CLIENTS.getOrDefault(use.type(), List.of()).stream()
        .flatMap(key -> use.text(key).stream())
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private static String path(AnnotationUse client) {
    return client.type().endsWith("FeignClient") ? client.text("path").orElse("") : "";
  }

  private static String path(TypeInfo type, MethodId called) {
    return type.declared(called.name(), called.parameters()).stream()
        .flatMap(method -> method.annotations().stream())
        .filter(use -> MAPPINGS.stream().anyMatch(use.type()::startsWith))
        .flatMap(RemoteClients::paths)
        .map(path -> path.startsWith("/") ? path : "/" + path)
        .collect(Collectors.joining());
  }

  private static Stream<String> paths(AnnotationUse use) {
    return PATHS.stream().flatMap(key -> use.text(key).stream()).limit(1);
  }
}

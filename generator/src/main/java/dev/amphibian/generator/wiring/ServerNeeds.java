package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.Set;

/** Refuses code that asks for the web server itself, which a function doesn't have. */
final class ServerNeeds {

  /** What code takes, before the server that it asks that for. */
  private static final List<String> SERVERS =
      List.of(
          "org.springframework.boot.web.context.WebServerApplicationContext",
          "org.springframework.boot.web.context.WebServerInitializedEvent",
          "org.springframework.boot.web.server.context.WebServerApplicationContext",
          "org.springframework.boot.web.server.context.WebServerInitializedEvent",
          "org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext",
          "org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent",
          "org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext",
          "org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent",
          "org.springframework.boot.web.server.WebServer");

  private final Codebase codebase;

  ServerNeeds(Codebase codebase) {
    this.codebase = codebase;
  }

  /** Looks at a controller and the classes to which it leads. */
  void refuse(TypeInfo controller) {
    Set<String> mentioned = MentionedTypes.from(Set.of(controller.name()), codebase);
    for (String server : SERVERS) {
      if (mentioned.contains(server)) {
        mentioned.stream()
            .flatMap(name -> codebase.type(name).stream())
            .filter(type -> codebase.libraries().references(type).contains(server))
            .forEach(type -> refuse(type, server));
      }
    }
  }

  private static void refuse(TypeInfo type, String server) {
    throw new Refused(
        "%s asks for the web server (%s), and a function has none"
            .formatted(type.simpleName(), server.substring(server.lastIndexOf('.') + 1)),
        "hand it what it wants to know by a setting, or leave the entry point in the container");
  }
}

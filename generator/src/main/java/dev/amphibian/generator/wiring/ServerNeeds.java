package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.Set;

/** Refuses code that asks for the web server itself, which a function doesn't have. */
final class ServerNeeds {

  private static final Set<String> SERVERS =
      Set.of(
          "org.springframework.boot.web.context.WebServerApplicationContext",
          "org.springframework.boot.web.context.WebServerInitializedEvent",
          "org.springframework.boot.web.server.WebServer",
          "org.springframework.boot.web.server.context.WebServerApplicationContext",
          "org.springframework.boot.web.server.context.WebServerInitializedEvent",
          "org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext",
          "org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent",
          "org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext",
          "org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent");

  private final Codebase codebase;

  ServerNeeds(Codebase codebase) {
    this.codebase = codebase;
  }

  /** Looks at a controller and the classes to which it leads. */
  void refuse(TypeInfo controller) {
    for (String name : MentionedTypes.from(Set.of(controller.name()), codebase)) {
      codebase
          .type(name)
          .ifPresent(
              type ->
                  codebase.libraries().references(type).stream()
                      .filter(SERVERS::contains)
                      .findFirst()
                      .ifPresent(server -> refuse(type, server)));
    }
  }

  private static void refuse(TypeInfo type, String server) {
    throw new Refused(
        "%s asks for the web server (%s), and a function has none"
            .formatted(type.simpleName(), server.substring(server.lastIndexOf('.') + 1)),
        "hand it what it wants to know by a setting, or leave the entry point in the container");
  }
}

package dev.amphibian.analyzer.entrypoint.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.entrypoint.Triggers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebSocketFinderTest {

  private final Triggers triggers;

  WebSocketFinderTest(@TempDir Path folder) {
    triggers = Triggers.in(folder, "fixtures/entrypoint/WebSockets.java");
  }

  @Test
  void eachAnnotatedMethodOfAServersEndIsAnEntryPoint() {
    assertThat(triggers.handlers("Prices")).containsExactly("Prices#message", "Prices#open");
    assertThat(triggers.of("Prices#message")).containsExactly("websocket stream /prices/{part}");
  }

  @Test
  void javaEeIsKnownToo() {
    assertThat(triggers.of("Old#failed")).containsExactly("websocket stream /old");
  }

  @Test
  void endpointsAreServersWhereCodeRegistersThem() {
    assertThat(triggers.of("Programmatic#onOpen")).containsExactly("websocket stream");
    assertThat(triggers.handlers("ProgrammaticClient")).isEmpty();
  }

  @Test
  void messagesForAnEndpointGoToItsHandlers() {
    assertThat(triggers.of("Reader#onMessage")).containsExactly("websocket stream");
  }

  @Test
  void clientsAreCalledByNobodyOutside() {
    assertThat(triggers.handlers("Client")).isEmpty();
  }
}

package dev.amphibian.analyzer.entrypoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages over connections that stay open. */
class SpringMessagingTest {

  @TempDir Path folder;

  private List<String> found(EntryPointFinder finder, String source) {
    return finder
        .find(TestCodebase.of(folder, source).read())
        .map(
            found ->
                found.type().simpleName().replaceFirst(".*\\$", "")
                    + "#"
                    + found.method().id().name()
                    + ": "
                    + found.trigger().describe())
        .toList();
  }

  @Test
  void stompDestinationsBeginWithTheApplicationsPrefix() {
    assertThat(found(new SpringMessagingFinder(), "fixtures/entrypoint/Messages.java"))
        .containsExactlyInAnyOrder(
            "Chat#say: stomp stream /app/chat/say/{room}",
            "Chat#rooms: stomp stream /app/chat/rooms");
  }

  @Test
  void rsocketRoutesAreJoinedByDots() {
    assertThat(found(new SpringMessagingFinder(), "fixtures/entrypoint/Streams.java"))
        .containsExactlyInAnyOrder(
            "Stock#of: rsocket stream stock.of.{part}",
            "Stock#connected: rsocket stream stock.client");
  }

  @Test
  void webSocketHandlersStandUnderThePathsOfTheirRegistration() {
    assertThat(found(new WebSocketHandlerFinder(), "fixtures/entrypoint/Messages.java"))
        .containsExactlyInAnyOrder(
            "Echo#handleTextMessage: websocket stream /echo, /echo2",
            "Prices#afterConnectionEstablished: websocket stream /prices",
            "Greeter#handleTextMessage: websocket stream /greet");
  }
}

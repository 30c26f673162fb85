package dev.amphibian.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RelayTest {

  @Test
  void itsPortStaysWhileTheServerBehindItIsReplaced() throws Exception {
    try (Relay relay = Relay.open();
        Loopback second = server("second")) {
      try (Loopback first = server("first")) {
        relay.leadTo(address(first));
        assertThat(post(relay)).isEqualTo("first 2");
        relay.leadTo(address(second));
      }

      assertThat(post(relay)).isEqualTo("second 2");
    }
  }

  @Test
  void allBytesGoThrough() throws Exception {
    byte[] body = new byte[3_000_000];
    new Random(7).nextBytes(body);
    try (Relay relay = Relay.open();
        Loopback echo =
            Loopback.open("echo", e -> Loopback.send(e, 200, e.getRequestBody().readAllBytes()))) {
      relay.leadTo(address(echo));
      HttpRequest post =
          HttpRequest.newBuilder(relay.address()).POST(BodyPublishers.ofByteArray(body)).build();

      assertThat(HttpClient.newHttpClient().send(post, BodyHandlers.ofByteArray()).body())
          .isEqualTo(body);
    }
  }

  @Test
  void withoutAServerNobodyAnswers() throws Exception {
    try (Relay relay = Relay.open();
        Loopback server = server("gone")) {
      relay.leadTo(address(server));
      relay.leadNowhere();

      assertThatThrownBy(() -> post(relay)).isInstanceOf(IOException.class);
    }
  }

  private static Loopback server(String name) throws IOException {
    return Loopback.open(
        name,
        exchange -> {
          int length = exchange.getRequestBody().readAllBytes().length;
          Loopback.send(exchange, 200, (name + " " + length).getBytes(UTF_8));
        });
  }

  private static URI address(Loopback server) {
    return URI.create("http://" + Loopback.HOST + ":" + server.port());
  }

  /** Over a connection of its own: one that is open stays with its server. */
  private static String post(Relay relay) throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(relay.address())
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofString("12"))
            .build();
    return HttpClient.newHttpClient().send(post, BodyHandlers.ofString()).body();
  }
}

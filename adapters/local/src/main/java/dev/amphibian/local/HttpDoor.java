package dev.amphibian.local;

import com.sun.net.httpserver.HttpExchange;
import dev.amphibian.local.gateway.FrontDoor;
import dev.amphibian.local.gateway.GatewayRequest;
import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP address for a function: makes events or payloads of real requests, and answers of
 * results. Requests are handled side by side.
 */
public final class HttpDoor implements AutoCloseable {

  /**
   * The largest request body in bytes: 10 MB
   * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html).
   */
  static final int MAX_REQUEST_BYTES = 10 * 1024 * 1024;

  /** Headers that the server sets itself. */
  private static final Set<String> SERVERS_OWN =
      Set.of("connection", "content-length", "date", "keep-alive", "transfer-encoding");

  private static final Pattern HOST_WITH_PORT = Pattern.compile(".*:(\\d{1,5})");

  private final Door door;
  private final Loopback server;

  private HttpDoor(Door door) throws IOException {
    this.door = door;
    this.server = Loopback.open("http-door", this::handle);
  }

  /**
   * Opens a door at a free port of 127.0.0.1 for a function that takes the events of {@code door}.
   *
   * @throws IOException if there is none
   */
  public static HttpDoor open(Invoker function, FrontDoor door) throws IOException {
    return new HttpDoor(new EventDoor(function, door));
  }

  /**
   * Opens a door at a free port of 127.0.0.1 for a function that takes payloads: {@code POST} with
   * the payload as body.
   *
   * @param path where it is invoked
   * @param statuses the status that a service of the same method has for what it fails with, by the
   *     class of the exception
   * @throws IOException if there is none
   */
  public static HttpDoor openForPayloads(
      Invoker function, String path, ToIntFunction<String> statuses) throws IOException {
    return new HttpDoor(new PayloadDoor(function, path, statuses));
  }

  /** Its address without path, such as {@code http://127.0.0.1:40123}. */
  public URI address() {
    return URI.create("http://" + Loopback.HOST + ":" + server.port());
  }

  /** Takes no more requests; the function stays as it is. */
  @Override
  public void close() {
    server.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_REQUEST_BYTES + 1);
    HttpAnswer answer =
        body.length > MAX_REQUEST_BYTES ? tooLarge(exchange) : door.answer(request(exchange, body));
    send(exchange, answer);
  }

  private HttpAnswer tooLarge(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    return door.tooLarge();
  }

  private GatewayRequest request(HttpExchange exchange, byte[] body) {
    URI target = exchange.getRequestURI();
    return new GatewayRequest(
        exchange.getRequestMethod(),
        Optional.ofNullable(target.getRawPath()).orElse("/"),
        Optional.ofNullable(target.getRawQuery()).orElse(""),
        Headers.of(exchange.getRequestHeaders()),
        body,
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        port(exchange));
  }

  /** The port that the client addressed, which is another one where a relay stands before this. */
  private int port(HttpExchange exchange) {
    Matcher host =
        HOST_WITH_PORT.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Host")));
    return host.matches() ? Integer.parseInt(host.group(1)) : server.port();
  }

  private static void send(HttpExchange exchange, HttpAnswer answer) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    answer
        .headers()
        .asMap()
        .forEach(
            (name, values) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (!SERVERS_OWN.contains(lower) || (head && lower.equals("content-length"))) {
                exchange.getResponseHeaders().put(name, List.copyOf(values));
              }
            });
    Loopback.send(exchange, answer.status(), answer.body());
  }
}

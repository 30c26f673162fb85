package dev.amphibian.local;

import com.sun.net.httpserver.HttpExchange;
import dev.amphibian.local.gateway.FrontDoor;
import dev.amphibian.local.gateway.GatewayRequest;
import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.Jackson3Json;
import dev.amphibian.runtime.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * An HTTP address for a function: turns real requests into API Gateway's events and results back
 * into answers. Requests are handled side by side.
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

  private final Invoker function;
  private final FrontDoor door;
  private final Json json = Jackson3Json.of(new JsonMapper());
  private final Loopback server;

  private HttpDoor(Invoker function, FrontDoor door) throws IOException {
    this.function = function;
    this.door = door;
    this.server = Loopback.open("http-door", this::handle);
  }

  /**
   * Opens a door at a free port of 127.0.0.1.
   *
   * @throws IOException if there is none
   */
  public static HttpDoor open(Invoker function, FrontDoor door) throws IOException {
    return new HttpDoor(function, door);
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
        body.length > MAX_REQUEST_BYTES ? tooLarge(exchange) : answer(request(exchange, body));
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
        server.port());
  }

  private HttpAnswer answer(GatewayRequest request) throws IOException {
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    json.writePlain(door.event(request), event);
    Outcome outcome = function.invoke(event.toByteArray());
    if (outcome instanceof Outcome.Answered answered) {
      return answer(answered.payload());
    }
    return outcome instanceof Outcome.Refused ? door.tooLarge() : door.failure();
  }

  private HttpAnswer answer(byte[] payload) {
    try {
      Object result = json.readPlain(new ByteArrayInputStream(payload));
      return door.answer(result, payload);
    } catch (IOException e) {
      return door.failure();
    }
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

package dev.amphibian.local;

import com.sun.net.httpserver.HttpExchange;
import dev.amphibian.runtime.Jackson3Json;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An error as runtimes report it: JSON with {@code errorType} and {@code errorMessage}. */
final class RuntimeError {

  private RuntimeError() {}

  static Outcome.Failed read(HttpExchange exchange) throws IOException {
    String header = exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type");
    String type = header == null ? "Unknown" : header;
    Object body;
    try {
      body = Jackson3Json.of(new JsonMapper()).readPlain(exchange.getRequestBody());
    } catch (IOException e) {
      return new Outcome.Failed(type, "");
    }
    Map<?, ?> members = body instanceof Map<?, ?> map ? map : Map.of();
    return new Outcome.Failed(
        members.get("errorType") instanceof String named ? named : type,
        members.get("errorMessage") instanceof String message ? message : "");
  }
}

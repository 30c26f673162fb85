package dev.amphibian.conformance;

import dev.amphibian.local.gateway.GatewayRequest;
import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One request of a table.
 *
 * @param name what is compared
 * @param method the verb
 * @param target path and query as on the wire
 * @param headers names and values in turn, several of one name allowed
 * @param body the body, one character per byte
 */
public record Row(String name, String method, String target, List<String> headers, String body) {

  /** A GET with these header fields, names and values in turn. */
  public static Row get(String target, String... headers) {
    return request("GET", target, headers);
  }

  /** A request without body with these header fields, names and values in turn. */
  public static Row request(String method, String target, String... headers) {
    return new Row("", method, target, List.of(headers), "");
  }

  /** This under another name. */
  public Row named(String better) {
    return new Row(better, method, target, headers, body);
  }

  /** This with a text as body. */
  public Row sending(String type, String text) {
    String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return sendingBytes(type, bytes);
  }

  /** This with a body, one character per byte. */
  public Row sendingBytes(String type, String bytes) {
    List<String> more = new ArrayList<>(headers);
    more.addAll(List.of("Content-Type", type, "Content-Length", String.valueOf(bytes.length())));
    return new Row(name, method, target, more, bytes);
  }

  /** The call as it comes to a server on this port. */
  public HttpCall call(int port) {
    int mark = target.indexOf('?');
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("Host", List.of("localhost:" + port));
    for (int at = 0; at < headers.size(); at += 2) {
      fields.computeIfAbsent(headers.get(at), unused -> new ArrayList<>()).add(headers.get(at + 1));
    }
    return new HttpCall(
        method,
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        Headers.of(fields),
        body.getBytes(StandardCharsets.ISO_8859_1),
        new HttpCall.Origin("http", "localhost", port, "127.0.0.1"));
  }

  /** The same as it comes to a front door. */
  public GatewayRequest request(int port) {
    HttpCall call = call(port);
    return new GatewayRequest(
        method, call.path(), call.query(), call.headers(), call.body(), "127.0.0.1", port);
  }

  @Override
  public String toString() {
    return (name.isEmpty() ? "" : name + ": ") + method + " " + target;
  }
}

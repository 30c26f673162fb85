package dev.amphibian.conformance;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends a call byte by byte: the JDK's client would repair paths and refuse headers. */
public final class RawHttp {

  private RawHttp() {}

  /**
   * Sends a call to its own port on this machine.
   *
   * @throws IOException if the server breaks off
   */
  public static HttpAnswer send(HttpCall call) throws IOException {
    try (Socket socket = new Socket("localhost", call.origin().port())) {
      // A server that hangs must not hang the build
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(bytes(call));
      byte[] all = socket.getInputStream().readAllBytes();
      return parse(new ByteArrayInputStream(all), call.method().equals("HEAD"));
    }
  }

  private static byte[] bytes(HttpCall call) throws IOException {
    StringBuilder head = new StringBuilder();
    String query = call.query().isEmpty() ? "" : "?" + call.query();
    head.append(call.method()).append(' ').append(call.path()).append(query);
    head.append(" HTTP/1.1\r\n");
    call.headers().asMap().forEach((name, values) -> values.forEach(it -> line(name, it, head)));
    line("Connection", "close", head);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    message.write(call.body());
    return message.toByteArray();
  }

  private static void line(String name, String value, StringBuilder head) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  private static HttpAnswer parse(InputStream in, boolean bodiless) throws IOException {
    int status = Integer.parseInt(line(in).split(" ", -1)[1]);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(line.substring(0, colon), unused -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    Headers fields = Headers.of(headers);
    boolean chunked = fields.first("Transfer-Encoding").orElse("").equals("chunked");
    byte[] body = bodiless ? new byte[0] : chunked ? chunks(in) : in.readAllBytes();
    return new HttpAnswer(status, fields, body);
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      body.write(in.readNBytes(size));
      line(in);
    }
    return body.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("The server broke off");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }
}

package dev.amphibian.local.handler;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;

/** A REST service: answers every GET with its greeting. */
public final class RestService {

  private RestService() {}

  /** Listens on the port that is its argument. */
  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("fail")) {
      System.out.println("no licence");
      System.exit(4);
    }
    HttpServer server = HttpServer.create(new InetSocketAddress(Integer.parseInt(arguments[0])), 0);
    byte[] greeting = greeting().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(200, greeting.length);
          exchange.getResponseBody().write(greeting);
          exchange.close();
        });
    server.start();
  }

  private static String greeting() {
    return "%s %s %s %s"
        .formatted(
            System.getenv("GREETING"),
            System.getenv("HOME"),
            Charset.defaultCharset(),
            TimeZone.getDefault().getID());
  }
}

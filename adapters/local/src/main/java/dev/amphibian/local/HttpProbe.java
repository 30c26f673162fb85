package dev.amphibian.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks a server whether it speaks HTTP. {@code OPTIONS *} is answered by the server itself, so that
 * the application's first real request still finds it untouched.
 */
final class HttpProbe {

  private static final int TIMEOUT_MILLIS = 2_000;

  private HttpProbe() {}

  static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(Loopback.HOST, port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      String request =
          "OPTIONS * HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n\r\n"
              .formatted(Loopback.HOST, port);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] begin = socket.getInputStream().readNBytes(5);
      return new String(begin, StandardCharsets.US_ASCII).equals("HTTP/");
    } catch (IOException e) {
      // Not yet: nobody listens, or hangs up.
      return false;
    }
  }
}

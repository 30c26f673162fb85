package dev.amphibian.spring;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks the service in the same container how it is, for images in which there is no other tool. */
public final class HealthCheck {

  private static final int LIMIT_MILLIS = 3000;

  private HealthCheck() {}

  /**
   * Ends with exit code 0 if the service is well, and with 1 if it isn't.
   *
   * @param arguments the port; then the path that must answer with a status of 200 to 399, without
   *     which a connection is enough
   */
  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    boolean isWell = arguments.length > 1 ? answers(port, arguments[1]) : accepts(port);
    System.exit(isWell ? 0 : 1);
  }

  static boolean accepts(int port) {
    try (Socket socket = connect(port)) {
      return socket.isConnected();
    } catch (IOException unreachable) {
      return false;
    }
  }

  static boolean answers(int port, String path) {
    try (Socket socket = connect(port)) {
      String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.formatted(path).getBytes(StandardCharsets.US_ASCII));
      InputStream answer = socket.getInputStream();
      String start =
          new String(answer.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
      return start.matches("HTTP/1\\.1 [23]\\d\\d");
    } catch (IOException unreachable) {
      return false;
    }
  }

  // Sockets, as a client of HTTP would load twenty times the classes at every check.
  private static Socket connect(int port) throws IOException {
    Socket socket = new Socket();
    socket.setSoTimeout(LIMIT_MILLIS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LIMIT_MILLIS);
    return socket;
  }
}

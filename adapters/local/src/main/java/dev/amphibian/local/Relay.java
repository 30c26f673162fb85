package dev.amphibian.local;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A port of 127.0.0.1 that stays while the server behind it is replaced. Connections are handed on
 * byte by byte; as long as there is no server, they are closed at once.
 */
public final class Relay implements AutoCloseable {

  private final ServerSocket door;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "relay");
            thread.setDaemon(true);
            return thread;
          });
  private volatile @Nullable URI server;

  private Relay(ServerSocket door) {
    this.door = door;
  }

  /**
   * Opens a relay at a free port, with no server behind it yet.
   *
   * @throws IOException if there is none
   */
  public static Relay open() throws IOException {
    Relay relay = new Relay(new ServerSocket(0, 64, InetAddress.getByName(Loopback.HOST)));
    relay.threads.execute(relay::accept);
    return relay;
  }

  /** Its address without path, such as {@code http://127.0.0.1:40123}. */
  public URI address() {
    return URI.create("http://" + Loopback.HOST + ":" + door.getLocalPort());
  }

  /** Hands new connections on to a server; those that are open stay with theirs. */
  public void leadTo(URI address) {
    server = address;
  }

  /** Hands no more connections on. */
  public void leadNowhere() {
    server = null;
  }

  /** Takes no more connections; those that are open end with their servers. */
  @Override
  public void close() {
    close(door);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        threads.execute(() -> connect(client));
      } catch (IOException e) {
        // Closed, or a client that was gone before it was here.
      }
    }
  }

  private void connect(Socket client) {
    URI address = server;
    try {
      if (address == null) {
        client.close();
        return;
      }
      Socket behind = new Socket(address.getHost(), address.getPort());
      client.setTcpNoDelay(true);
      behind.setTcpNoDelay(true);
      threads.execute(() -> forward(client, behind));
      answer(behind, client);
    } catch (IOException e) {
      close(client);
    }
  }

  /** What the client may end while it still awaits the answer. */
  private static void forward(Socket client, Socket behind) {
    try {
      client.getInputStream().transferTo(behind.getOutputStream());
      behind.shutdownOutput();
    } catch (IOException e) {
      close(behind);
    }
  }

  private static void answer(Socket behind, Socket client) throws IOException {
    try (behind;
        client) {
      behind.getInputStream().transferTo(client.getOutputStream());
    }
  }

  private static void close(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no more use, closed or not.
    }
  }
}

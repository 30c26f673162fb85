package dev.amphibian.spring;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.util.function.LongSupplier;

/** The bytes of an answer; tells when a server's buffer would have been sent. */
final class ResponseBody extends ServletOutputStream {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
  private final int limit;
  private final LongSupplier announced;
  private final Runnable commit;
  private boolean closed;

  /**
   * An empty body.
   *
   * @param limit how many bytes may be written before the head is sent
   * @param announced the length that the head tells by now, in bytes; as many are the whole
   * @param commit sends the head
   */
  ResponseBody(int limit, LongSupplier announced, Runnable commit) {
    this.limit = limit;
    this.announced = announced;
    this.commit = commit;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  void clear() {
    bytes.reset();
  }

  /** Whether writes are swallowed, as after {@code sendError} and {@code sendRedirect}. */
  void closed(boolean now) {
    closed = now;
  }

  @Override
  public void write(int single) {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] source, int from, int length) {
    if (!closed) {
      bytes.write(source, from, length);
      if (bytes.size() > limit || bytes.size() >= announced.getAsLong()) {
        commit.run();
      }
    }
  }

  @Override
  public void flush() {
    if (!closed) {
      commit.run();
    }
  }

  @Override
  public void close() {
    flush();
    closed = true;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new IllegalStateException(
        "Non-blocking writes aren't supported in a function; write to the stream as it is");
  }
}

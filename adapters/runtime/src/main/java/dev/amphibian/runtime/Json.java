package dev.amphibian.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;

/**
 * JSON by the library that the application itself uses, so that an answer reads as it did before.
 *
 * <p>Implementations are safe for concurrent use.
 */
public interface Json {

  /**
   * Reads one value.
   *
   * @throws IOException if the stream breaks or holds no such value
   */
  <T> T read(InputStream source, Type type) throws IOException;

  /**
   * Writes one value in UTF-8 and leaves the stream open.
   *
   * @throws IOException if the stream breaks or the value can't be written
   */
  void write(Object value, OutputStream target) throws IOException;
}

package dev.amphibian.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * JSON by the library that the application itself uses, so that an answer reads as it did before.
 *
 * <p>Implementations are safe for concurrent use. The plain methods serve the platforms' own
 * envelopes: whatever the application set on its mapper must not change how an event is read.
 */
public interface Json {

  /**
   * Reads one value; {@link TypeOf} names a type with type arguments.
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

  /**
   * Writes one value in UTF-8 as {@code declared}, the return type of the method that gave it, and
   * leaves the stream open. The declared type matters for collections of polymorphic elements.
   *
   * @throws IOException if the stream breaks or the value can't be written
   */
  default void write(Object value, Type declared, OutputStream target) throws IOException {
    write(value, target);
  }

  /**
   * Reads one value as map, list, string, number, boolean or null, free of the application's
   * settings.
   *
   * @throws IOException if the stream breaks or holds no JSON
   */
  @Nullable Object readPlain(InputStream source) throws IOException;

  /**
   * Writes maps, lists, strings, numbers, booleans and null, free of the application's settings,
   * and leaves the stream open.
   *
   * @throws IOException if the stream breaks or holds a value of another kind
   */
  void writePlain(@Nullable Object value, OutputStream target) throws IOException;

  /**
   * What is wrong with JSON that couldn't be read, and where, such as {@code doesn't fit at
   * lines[0].count}; without any of its values: they may be nobody else's business.
   */
  default String problem(IOException thrown) {
    return "can't be read";
  }
}

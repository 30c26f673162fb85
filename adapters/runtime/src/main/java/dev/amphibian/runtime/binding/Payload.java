package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Json;
import dev.amphibian.runtime.TypeOf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A payload on its way to a method: gives the arguments and takes the result. */
public final class Payload {

  private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

  private static final String PARAMETERS = "the method's parameters";

  private final byte[] payload;
  private final Json json;

  Payload(byte[] payload, Json json) {
    this.payload = payload.length == 0 ? NULL : payload;
    this.json = json;
  }

  /**
   * All of it.
   *
   * @throws UnreadablePayload if it is null or no such value
   */
  public <T> T value(Class<T> type) {
    T value = read(type, words(type));
    if (value == null) {
      throw unreadable("is missing", words(type));
    }
    return value;
  }

  /**
   * All of it; null if it is null.
   *
   * @throws UnreadablePayload if it is no such value
   */
  public <T> @Nullable T optionalValue(Class<T> type) {
    return read(type, words(type));
  }

  /**
   * All of it; null if it is null.
   *
   * @throws UnreadablePayload if it is no such value
   */
  public <T> @Nullable T optionalValue(TypeOf<T> type) {
    return read(type.type(), words(type.type()));
  }

  /**
   * Its members, as the record has them.
   *
   * @throws UnreadablePayload if it is no object or one of its members doesn't fit
   */
  public <T> T members(Class<T> type) {
    T members = read(type, PARAMETERS);
    if (members == null) {
      throw unreadable("is missing", PARAMETERS);
    }
    return members;
  }

  /**
   * A member that must be there.
   *
   * @throws UnreadablePayload if it is null or isn't there
   */
  public <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new UnreadablePayload("The payload has no value for " + name);
    }
    return value;
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // the callers' class or TypeOf vouches for it
  private <T> @Nullable T read(Type type, String words) {
    try {
      return json.read(new ByteArrayInputStream(payload), type);
    } catch (IOException e) {
      throw unreadable(json.problem(e), words);
    }
  }

  private static UnreadablePayload unreadable(String problem, String words) {
    return new UnreadablePayload("The payload " + problem + " (read as " + words + ")");
  }

  private static String words(Type type) {
    return type.getTypeName().replace('$', '.');
  }

  /** The result of a method that returns nothing. */
  public byte[] nothing() {
    return NULL.clone();
  }

  /**
   * A result as JSON.
   *
   * @param declared the return type of the method that gave the value
   * @throws IOException if it can't be written
   */
  public byte[] json(@Nullable Object value, Type declared) throws IOException {
    if (value == null) {
      return nothing();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    json.write(value, declared, bytes);
    return bytes.toByteArray();
  }
}

package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.Json;
import dev.amphibian.runtime.TypeOf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call on its way to the handler method: gives the arguments and takes the result. */
public final class BoundCall {

  private final HttpCall call;
  private final Route route;
  private final Map<String, String> pathValues;
  private final Json json;
  private @Nullable Parameters parameters;

  BoundCall(HttpCall call, Route route, Map<String, String> pathValues, Json json) {
    this.call = call;
    this.route = route;
    this.pathValues = pathValues;
    this.json = json;
  }

  /** The call as it came. */
  public HttpCall call() {
    return call;
  }

  /** The path as the caller wrote it. */
  public String path() {
    return call.path();
  }

  /** What stands in the path under a name of the route. */
  public Value path(String name) {
    String value = pathValues.get(name);
    return Value.required(Source.PATH, name, value == null ? List.of() : List.of(value));
  }

  /** A parameter of the query or of a form. */
  public Value parameter(String name) {
    if (parameters == null) {
      parameters = Parameters.of(call);
    }
    return Value.required(Source.PARAMETER, name, parameters.all(name));
  }

  /** A header field. */
  public Value header(String name) {
    return Value.required(Source.HEADER, name, call.headers().all(name));
  }

  /**
   * The body, read as JSON.
   *
   * @throws UnreadableBody if it is missing or no such value
   */
  public <T> T body(Class<T> type) {
    return required(this.<T>read(type));
  }

  /**
   * The body, read as JSON.
   *
   * @throws UnreadableBody if it is missing or no such value
   */
  public <T> T body(TypeOf<T> type) {
    return required(this.<T>read(type.type()));
  }

  /**
   * The body, read as JSON; null if there is none.
   *
   * @throws UnreadableBody if it is no such value
   */
  public <T> @Nullable T optionalBody(Class<T> type) {
    return read(type);
  }

  /**
   * The body, read as JSON; null if there is none.
   *
   * @throws UnreadableBody if it is no such value
   */
  public <T> @Nullable T optionalBody(TypeOf<T> type) {
    return read(type.type());
  }

  private static <T> T required(@Nullable T body) {
    if (body == null) {
      throw new UnreadableBody("Required request body is missing");
    }
    return body;
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // the callers' class or TypeOf vouches for it
  private <T> @Nullable T read(Type type) {
    String header = call.headers().first("Content-Type").orElse("");
    ContentType contentType = ContentType.of(header);
    contentType.requireSingle();
    boolean hasBody = call.body().length > 0;
    if (!contentType.isJson() && (hasBody || !contentType.isMissing())) {
      throw new UnsupportedMedia(header, contentType.isReadable());
    }
    if (!hasBody) {
      return null;
    }
    try {
      return json.read(new ByteArrayInputStream(contentType.asJson(call.body())), type);
    } catch (IOException e) {
      throw new UnreadableBody(e);
    }
  }

  /** The answer to a method that returns nothing. */
  public HttpAnswer empty(int status) {
    return new HttpAnswer(status, Headers.none(), new byte[0]);
  }

  /**
   * The answer with a value as JSON; without body if the value is null.
   *
   * @param declared the return type of the method that gave the value
   */
  public HttpAnswer json(int status, @Nullable Object value, Type declared) throws IOException {
    return json(status, Headers.none(), value, declared);
  }

  /** The answer with header fields and a value as JSON; without body if the value is null. */
  public HttpAnswer json(int status, Headers headers, @Nullable Object value, Type declared)
      throws IOException {
    if (value == null) {
      return new HttpAnswer(status, headers, new byte[0]);
    }
    Headers typed =
        headers.first("Content-Type").isPresent()
            ? headers
            : headers.with("Content-Type", acceptedJson(headers));
    Headers named = FileName.protect(status, typed, call.path(), route);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    json.write(value, declared, bytes);
    return new HttpAnswer(status, named, bytes.toByteArray());
  }

  /** The answer with a text as it is, of the type that the caller asks for. */
  public HttpAnswer text(int status, Headers headers, @Nullable String text) {
    if (text == null) {
      return new HttpAnswer(status, headers, new byte[0]);
    }
    String given = headers.first("Content-Type").orElse("");
    String type = given.isEmpty() ? TextType.of(call.headers().all("Accept")) : given;
    if (type == null) {
      throw new NotAcceptable(headers, NotAcceptable.AS_TEXT);
    }
    Headers typed = given.isEmpty() ? headers.with("Content-Type", type) : headers;
    Headers named = FileName.protect(status, typed, call.path(), route);
    return new HttpAnswer(status, named, text.getBytes(TextType.charset(type)));
  }

  /** The answer with a problem of RFC 9457 as JSON. */
  public HttpAnswer problem(int status, Object problem) throws IOException {
    Headers headers = Headers.none().with("Content-Type", "application/problem+json");
    return json(status, headers, problem, problem.getClass());
  }

  /** Spring Boot's default answer to an error, with these header fields. */
  public HttpAnswer error(int status, String reason, Headers headers) throws IOException {
    return new ErrorAnswers(json).answer(call, status, reason, headers);
  }

  private String acceptedJson(Headers given) {
    List<MediaRange> ranges = ranges();
    if (ranges.isEmpty()) {
      return "application/json";
    }
    for (MediaRange range : ranges) {
      if (range.takesJson()) {
        return range.jsonType();
      }
    }
    throw new NotAcceptable(given, NotAcceptable.AS_JSON);
  }

  private List<MediaRange> ranges() {
    return MediaRange.of(call.headers().all("Accept"));
  }
}

package dev.amphibian.runtime;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** JSON by Jackson 2, the library of Spring Boot 2 and 3. */
public final class Jackson2Json implements Json {

  private final ObjectMapper mapper;
  private final ObjectWriter writer;
  private final UnaryOperator<InputStream> opened;
  private final Jackson2Plain plain = new Jackson2Plain();

  private Jackson2Json(ObjectMapper mapper, UnaryOperator<InputStream> opened) {
    this.mapper = mapper;
    this.opened = opened;
    this.writer = mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /**
   * JSON as Spring Boot's auto-configured Jackson 2 mapper writes it without any {@code
   * spring.jackson} setting (Boot 3's {@code JacksonAutoConfiguration}, spring-boot-jackson2
   * 4.1.2).
   */
  public static Jackson2Json bootDefaults() {
    return of(Jackson2BootDefaults.mapper());
  }

  /** JSON by the mapper that the application configured. */
  public static Jackson2Json of(ObjectMapper mapper) {
    return of(mapper, UnaryOperator.identity());
  }

  /**
   * The same for an application that reads through streams of its own, since messages of Jackson's
   * exceptions name their class.
   */
  public static Jackson2Json of(ObjectMapper mapper, UnaryOperator<InputStream> opened) {
    return new Jackson2Json(mapper, opened);
  }

  @Override
  public <T> T read(InputStream source, Type type) throws IOException {
    return mapper.readValue(opened.apply(source), mapper.constructType(type));
  }

  @Override
  public void write(Object value, OutputStream target) throws IOException {
    writer.writeValue(target, value);
  }

  @Override
  public void write(Object value, Type declared, OutputStream target) throws IOException {
    JavaType type = mapper.constructType(declared);
    boolean typed = type.isContainerType() || type.isTypeOrSubTypeOf(Optional.class);
    (typed ? writer.forType(type) : writer).writeValue(target, value);
  }

  @Override
  public @Nullable Object readPlain(InputStream source) throws IOException {
    return plain.read(source);
  }

  @Override
  public void writePlain(@Nullable Object value, OutputStream target) throws IOException {
    plain.write(value, target);
  }

  @Override
  public String problem(IOException thrown) {
    Throwable cause = thrown.getCause() instanceof StreamReadException ? thrown.getCause() : thrown;
    if (cause instanceof StreamReadException broken && broken.getLocation() != null) {
      return JsonPlace.broken(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
    }
    return thrown instanceof JsonMappingException unfit
        ? JsonPlace.unfit(
            unfit.getPath().stream()
                .map(step -> JsonPlace.step(step.getFrom(), step.getFieldName(), step.getIndex()))
                .toList())
        : Json.super.problem(thrown);
  }
}

package dev.amphibian.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;

/** JSON by Jackson 3, the library of Spring Boot 4. */
public final class Jackson3Json implements Json {

  private final ObjectMapper mapper;
  private final ObjectWriter writer;
  private final Jackson3Plain plain = new Jackson3Plain();

  private Jackson3Json(ObjectMapper mapper) {
    this.mapper = mapper;
    this.writer = mapper.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
  }

  /**
   * JSON as Spring Boot's {@code JacksonAutoConfiguration} writes it without any {@code
   * spring.jackson} setting (spring-boot-jackson 4.1.2): Jackson 3's own defaults, the modules
   * found on the class path, and Spring's form of a {@code ProblemDetail} if Spring is there.
   */
  public static Jackson3Json bootDefaults() {
    ClassLoader loader = Jackson3Json.class.getClassLoader();
    JsonMapper.Builder builder = JsonMapper.builder();
    for (JacksonModule module : MapperBuilder.findModules(loader)) {
      builder.addModule(module);
    }
    Class<?> problem = OptionalClass.find("org.springframework.http.ProblemDetail", loader);
    Class<?> mixin =
        OptionalClass.find(
            "org.springframework.http.converter.json.ProblemDetailJacksonMixin", loader);
    if (problem != null && mixin != null) {
      builder.addMixIn(problem, mixin);
    }
    return new Jackson3Json(builder.build());
  }

  /** JSON by the mapper that the application configured. */
  public static Jackson3Json of(ObjectMapper mapper) {
    return new Jackson3Json(mapper);
  }

  @Override
  public <T> T read(InputStream source, Type type) throws IOException {
    try {
      return mapper.readValue(source, mapper.constructType(type));
    } catch (JacksonException e) {
      throw asIo(e);
    }
  }

  @Override
  public void write(Object value, OutputStream target) throws IOException {
    write(writer, value, target);
  }

  @Override
  public void write(Object value, Type declared, OutputStream target) throws IOException {
    JavaType type = mapper.constructType(declared);
    boolean typed = type.isContainerType() || type.isTypeOrSubTypeOf(Optional.class);
    write(typed ? writer.forType(type) : writer, value, target);
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
    Throwable own = thrown.getCause();
    Throwable cause =
        own != null && own.getCause() instanceof StreamReadException ? own.getCause() : own;
    if (cause instanceof StreamReadException broken && broken.getLocation() != null) {
      return JsonPlace.broken(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
    }
    return own instanceof JacksonException unfit
        ? JsonPlace.unfit(
            unfit.getPath().stream()
                .map(step -> JsonPlace.step(step.from(), step.getPropertyName(), step.getIndex()))
                .toList())
        : Json.super.problem(thrown);
  }

  private static void write(ObjectWriter writer, Object value, OutputStream target)
      throws IOException {
    try {
      writer.writeValue(target, value);
    } catch (JacksonException e) {
      throw asIo(e);
    }
  }

  /** Jackson 3 throws unchecked exceptions; ours says what every JSON library can say. */
  static IOException asIo(JacksonException problem) {
    return new IOException(problem.getMessage(), problem);
  }
}

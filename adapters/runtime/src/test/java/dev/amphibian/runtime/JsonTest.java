package dev.amphibian.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson2.autoconfigure.Jackson2AutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Our default mappers against Spring Boot's own, byte for byte; and what both libraries share. */
class JsonTest {

  record Order(
      String zebra,
      int apple,
      @Nullable String missing,
      Instant at,
      LocalDate day,
      ZonedDateTime zoned,
      Date old,
      Duration took,
      Optional<String> note,
      BigDecimal price,
      Kind kind,
      Map<String, Object> extra) {}

  enum Kind {
    PART
  }

  static final class Viewed {
    public String plain = "p";

    @JsonView(Summary.class)
    public String summary = "s";

    interface Summary {}
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  sealed interface Animal permits Cat {}

  @JsonTypeName("cat")
  record Cat(String name) implements Animal {}

  private static final Order ORDER =
      new Order(
          "z",
          1,
          null,
          Instant.parse("2026-01-02T03:04:05.678Z"),
          LocalDate.of(2026, 1, 2),
          ZonedDateTime.parse("2026-01-02T03:04:05+02:00"),
          new Date(0),
          Duration.ofSeconds(90),
          Optional.of("ä\u2028</script>"),
          new BigDecimal("1E+3"),
          Kind.PART,
          Map.of("empty", List.of()));

  static Stream<Object> values() {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "twice");
    problem.setInstance(URI.create("/orders/1"));
    problem.setProperty("order", 1);
    return Stream.of(
        ORDER, List.of(ORDER), new Viewed(), problem, Arrays.asList(1.5, null, "x"), 1e30f);
  }

  static Stream<Named<Json>> libraries() {
    return Stream.of(
        Named.of("Jackson 2", Jackson2Json.bootDefaults()),
        Named.of("Jackson 3", Jackson3Json.bootDefaults()));
  }

  @ParameterizedTest
  @MethodSource("values")
  void jackson3WritesAsBoot4Does(Object value) throws IOException {
    try (var boot = new AnnotationConfigApplicationContext(JacksonAutoConfiguration.class)) {
      assertThat(written(Jackson3Json.bootDefaults(), value))
          .isEqualTo(boot.getBean(JsonMapper.class).writeValueAsString(value));
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void jackson2WritesAsBoot3Does(Object value) throws IOException {
    try (var boot = new AnnotationConfigApplicationContext(Jackson2AutoConfiguration.class)) {
      assertThat(written(Jackson2Json.bootDefaults(), value))
          .isEqualTo(boot.getBean(ObjectMapper.class).writeValueAsString(value));
    }
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void readsWhatItWroteAndIgnoresUnknownProperties(Json json) throws IOException {
    String more = written(json, ORDER).replaceFirst("\\{", "{\"unknown\":1,");

    Order read = json.read(stream(more), Order.class);

    assertThat(read.at()).isEqualTo(ORDER.at());
    assertThat(read.note()).isEqualTo(ORDER.note());
  }

  record Basket(List<Map<String, Integer>> counts) {}

  @ParameterizedTest
  @MethodSource("libraries")
  void saysWhereJsonIsWrongAndNoneOfItsValues(Json json) {
    assertThat(problem(json, "{\"counts\":[{},{\"secret\":\"secret\"}]}"))
        .isEqualTo("doesn't fit at counts[1][*]");
    assertThat(problem(json, "[\"secret\"]")).isEqualTo("doesn't fit");
    assertThat(problem(json, "{\"counts\":\n secret}"))
        .matches("is no JSON at line 2, column \\d+");
    assertThat(problem(json, "{\"counts\":[{\"secret\":"))
        .matches("is no JSON at line 1, column \\d+");
  }

  private static String problem(Json json, String text) {
    try {
      json.read(stream(text), Basket.class);
      return "none";
    } catch (IOException e) {
      return json.problem(e);
    }
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void readsTypesWithArguments(Json json) throws IOException {
    List<Kind> read = json.read(stream("[\"PART\"]"), new TypeOf<List<Kind>>() {}.type());

    assertThat(read).containsExactly(Kind.PART);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void writesElementsAsTheMethodDeclaredThem(Json json) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    json.write(List.of(new Cat("Tom")), new TypeOf<List<Animal>>() {}.type(), out);

    assertThat(out).hasToString("[{\"@type\":\"cat\",\"name\":\"Tom\"}]");
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void malformedInputIsAnIoException(Json json) {
    assertThatThrownBy(() -> json.read(stream("{\"a\":"), Map.class))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> json.readPlain(stream("{\"a\":"))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> json.readPlain(stream(""))).hasMessageContaining("nothing");
    assertThatThrownBy(() -> json.readPlain(stream("{} {}"))).hasMessageContaining("more behind");
    assertThatThrownBy(() -> json.writePlain(new Object(), new ByteArrayOutputStream()))
        .hasMessageContaining("Not a plain JSON value");
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void leavesTheStreamOpen(Json json) throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    json.write(1, out);
    json.writePlain(2, out);
    json.write(List.of(3), new TypeOf<List<Integer>>() {}.type(), out);

    assertThat(out).hasToString("12[3]");
    assertThat(closed).isFalse();
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void plainValuesSurviveTheRoundTrip(Json json) throws IOException {
    String text =
        "{\"b\":true,\"n\":null,\"i\":1,\"l\":12345678901,\"h\":123456789012345678901,"
            + "\"d\":1.5,\"s\":\"ä\\u0000\\n\",\"a\":[false,{}]}";
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    json.writePlain(json.readPlain(stream(text)), out);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @Test
  void theApplicationsSettingsDoNotReachPlainValues() throws IOException {
    Json json =
        Jackson3Json.of(
            JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                .build());
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    json.writePlain(Map.of("statusCode", 200), out);

    assertThat(out).hasToString("{\"statusCode\":200}");
    assertThat(json.readPlain(stream("1"))).isEqualTo(1);
    assertThat(written(json, new Cat("Tom"))).contains(System.lineSeparator());
  }

  @Test
  void aMissingTypeArgumentIsNamed() {
    assertThatThrownBy(RawTypeOf::new).hasMessageContaining("TypeOf needs a type argument");
  }

  @SuppressWarnings("rawtypes")
  private static final class RawTypeOf extends TypeOf {}

  private static String written(Json json, Object value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.write(value, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}

package dev.amphibian.spring;

import static dev.amphibian.conformance.Row.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.conformance.Row;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same, with the settings that move paths and trust a proxy's headers. */
class SameAnswersWithSettingsTest {

  private static BothSides sides;

  @BeforeAll
  static void start() {
    sides =
        new BothSides(
            Map.of(
                "server.servlet.context-path", "/town",
                "spring.mvc.servlet.path", "/api",
                "server.forward-headers-strategy", "framework",
                "server.error.include-message", "always",
                "spring.web.error.include-message", "always",
                "spring.mvc.problemdetails.enabled", "false"));
  }

  @AfterAll
  static void stop() {
    sides.close();
  }

  static Stream<Row> rows() {
    return Stream.of(
        get("/town/api/jobs/1"),
        get("/town/api/echo/request/x%20y?a=b"),
        get("/town/api").named("the dispatcher's root"),
        get("/town/other").named("beside the dispatcher"),
        get("/town/").named("root of the context"),
        get("/town").named("context without slash"),
        get("/town?a=b").named("context without slash, with query"),
        get("/").named("no context"),
        get("/townhall").named("no context, but its beginning"),
        get("/%74own/api/echo/request").named("context path encoded"),
        get("/town/api/answer/forward"),
        get("/town/api/answer/redirect"),
        get("/town/api/answer/send-redirect?to=x"),
        get("/town/api/answer/send-error?code=400").named("with message"),
        get("/town/api/answer/failing").named("with message of the exception"),
        get("/town/api/answer/gone"),
        get("/town/api/jobs/99"),
        get("/town/api/office/desk"),
        get("/town/gate/refusing").named("refused beside the dispatcher"),
        forwarded(get("/town/api/echo/request", "X-Forwarded-Host", "shop.example")),
        forwarded(get("/town/api/answer/redirect", "X-Forwarded-Host", "shop.example")),
        forwarded(get("/town/api/answer/send-redirect?to=y", "X-Forwarded-Prefix", "/pre")),
        get("/town/api/echo/request", "Forwarded", "proto=https;host=b.example;for=10.1.2.3"));
  }

  private static Row forwarded(Row row) {
    return new Row(
        "proxy",
        row.method(),
        row.target(),
        Stream.concat(
                row.headers().stream(),
                Stream.of("X-Forwarded-Proto", "https", "X-Forwarded-For", "10.0.0.9"))
            .toList(),
        row.body());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void answersAsOnTomcat(Row row) throws Exception {
    assertThat(sides.asFunction(row)).isEqualTo(sides.onTomcat(row));
  }
}

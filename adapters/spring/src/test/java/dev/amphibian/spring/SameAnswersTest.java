package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.runtime.HttpCall;
import dev.amphibian.spring.garage.GarageApplication;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Spring MVC without a server answers as the same application on embedded Tomcat. */
class SameAnswersTest {

  private static ConfigurableApplicationContext server;
  private static MvcEntry entry;
  private static int port;

  @BeforeAll
  static void start() {
    server = SpringApplication.run(GarageApplication.class, "--server.port=0");
    port = Integer.parseInt(server.getEnvironment().getProperty("local.server.port"));
    entry = MvcEntry.start(GarageSlice.whole());
  }

  @AfterAll
  static void stop() {
    entry.close();
    server.close();
  }

  static Stream<Row> rows() {
    return SameAnswersRows.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void answersAsOnTomcat(Row row) throws Exception {
    HttpCall call = row.call(port);
    assertThat(Seen.of(entry.handle(call))).isEqualTo(Seen.of(RawHttp.send(call)));
  }

  static Stream<Row> different() {
    return SameAnswersRows.different();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("different")
  void answersOtherwise(Row row) throws Exception {
    HttpCall call = row.call(port);
    assertThat(Seen.of(entry.handle(call))).isNotEqualTo(Seen.of(RawHttp.send(call)));
  }
}

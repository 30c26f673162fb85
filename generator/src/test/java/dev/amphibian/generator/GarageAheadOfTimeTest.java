package dev.amphibian.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.amphibian.conformance.RawHttp;
import dev.amphibian.conformance.Row;
import dev.amphibian.conformance.SameAnswersRows;
import dev.amphibian.conformance.Seen;
import dev.amphibian.generator.pack.Packages;
import dev.amphibian.generator.pack.Packer;
import dev.amphibian.generator.pack.Preparation;
import dev.amphibian.generator.pack.Training;
import dev.amphibian.local.gateway.FrontDoor;
import dev.amphibian.runtime.Jackson2Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole garage as one packaged function whose beans Spring settled ahead of time. */
class GarageAheadOfTimeTest {

  private static final FrontDoor DOOR = FrontDoor.HTTP_API;

  @TempDir static Path folder;

  private static final ClassLoader BEFORE = Thread.currentThread().getContextClassLoader();
  private static final Jackson2Json JSON = Jackson2Json.bootDefaults();
  private static URLClassLoader loader;
  private static ConfigurableApplicationContext server;
  private static UnpackedFunction function;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Case.BOOT > 2, "Spring's ahead-of-time processing came with Boot 3");
    OpenGarage garage = new OpenGarage(folder.resolve("garage"));
    GeneratedProject project = OpenGarage.whole(garage.analyze());
    Preparation ahead = new Preparation(true, List.of(), Training.NONE);
    Packages made = Packer.pack(project, Workshop.adapters(project), ahead, folder.resolve("out"));
    loader = new URLClassLoader(new URL[] {garage.classes().toUri().toURL()}, BEFORE);
    server = Running.application(loader, OpenGarage.APPLICATION);
    function = new UnpackedFunction(made.of("the-shop", "aws-lambda"), folder.resolve("unpacked"));
  }

  @AfterAll
  static void stop() throws Exception {
    if (function != null) {
      function.close();
      server.close();
      loader.close();
    }
    Thread.currentThread().setContextClassLoader(BEFORE);
  }

  /** A stream of events is refused: nobody gets it before its end. */
  static Stream<Row> rows() {
    return SameAnswersRows.all()
        .filter(row -> !row.target().equals("/later/events"))
        .filter(row -> !GarageFunctionsTest.isLost(DOOR, row));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void answersAsOnTomcat(Row row) throws Exception {
    int port = Integer.parseInt(server.getEnvironment().getProperty("local.server.port"));
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    JSON.writePlain(DOOR.event(row.request(port)), event);
    ByteArrayOutputStream result = new ByteArrayOutputStream();

    function.handleRequest(new ByteArrayInputStream(event.toByteArray()), result, null);

    byte[] payload = result.toByteArray();
    assertThat(
            Seen.of(DOOR.answer(JSON.readPlain(new ByteArrayInputStream(payload)), payload))
                .joined())
        .isEqualTo(Seen.of(RawHttp.send(row.call(port))).joined());
  }
}
